'use client'

import { ActionIcon, Drawer, SegmentedControl } from '@mantine/core'
import { IconExternalLink, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk, useStory } from '../stories/use-story.ts'
import styles from './preview.module.css'
import { PreviewFrame } from './preview-frame.tsx'
import { SharedViews } from './shared-views.tsx'
import type { Preview } from './use-preview.ts'
import { useReaderPage } from './use-reader-page.ts'
import { devices, type PreviewView, previewViews } from './views.ts'

const labels = previewViews.map((view) => ({
  value: view,
  label: view === 'shared' ? 'Search & cards' : devices[view].label,
}))

/** The page as readers would see it, beside the text. */
export function PreviewPane({ preview, isNarrow }: { preview: Preview; isNarrow: boolean }) {
  if (!preview.isOpen) return null
  const close = () => preview.show(false)
  if (!isNarrow) {
    return (
      <aside className={styles.pane} data-view={preview.view} aria-label="Preview">
        <Inside preview={preview} close={close} />
      </aside>
    )
  }
  return (
    <Drawer.Root opened onClose={close} position="right" size="100%" transitionProps={{ duration: 120 }}>
      <Drawer.Content aria-label="Preview">
        <Drawer.Body className={styles.pane}>
          <Inside preview={preview} close={close} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

function Inside({ preview: { view, look }, close }: { preview: Preview; close: () => void }) {
  const id = useStory(({ story }) => story.id)
  const { session } = useDesk()
  const [address] = useState(`/newsroom/stories/${id}/preview`)
  const [turnedTo, setTurnedTo] = useState(address)
  const { page, why } = useReaderPage(turnedTo)

  // What is shown is what is saved: the words on the screen go out first.
  const openAlone = () => {
    const tab = window.open('about:blank', `preview-${id}`)
    void session.flush().then(() => tab?.location.replace(turnedTo))
  }
  return (
    <>
      <header className={styles.head}>
        <SegmentedControl
          size="xs"
          data={labels}
          value={view}
          onChange={(value) => look(value as PreviewView)}
          aria-label="Look at the page on"
        />
        <span className={styles.space} />
        <ActionIcon variant="subtle" color="gray" c="var(--ink-soft)" aria-label="Open in a tab" onClick={openAlone}>
          <IconExternalLink size={17} stroke={1.7} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" c="var(--ink-soft)" aria-label="Close the preview" onClick={close}>
          <IconX size={17} stroke={1.7} />
        </ActionIcon>
      </header>
      {why === null ? null : (
        <p className={styles.why} role="status">
          {why}
        </p>
      )}
      {view !== 'shared' ? (
        <PreviewFrame address={address} page={page} device={view} onTurn={setTurnedTo} />
      ) : page !== null ? (
        <SharedViews page={page} />
      ) : why === null ? (
        <p className={styles.waiting}>Making the page…</p>
      ) : null}
    </>
  )
}
