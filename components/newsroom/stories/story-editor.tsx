'use client'

import { useDisclosure, useDocumentTitle, useHotkeys } from '@mantine/hooks'
import { useMemo, useRef } from 'react'
import type { NewsroomLists, WorkingCopy } from '#lib/stories/working-copy.ts'
import { BodyEditor } from '../editor/body-editor.tsx'
import type { WritingSurface } from '../editor/writing-surface.ts'
import { PanelProvider, SidePanel, usePanel } from '../panel/side-panel.tsx'
import { StoryPicker } from '../pickers/story-picker.tsx'
import { Banners } from './banners.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { HeadFields } from './head-fields.tsx'
import { StoryBar } from './story-bar.tsx'
import styles from './story-editor.module.css'
import { useDatelineText } from './use-dateline-text.ts'
import { DeskContext, useDesk, useOpenSession, useStory } from './use-story.ts'

type Props = {
  story: WorkingCopy
  lists: NewsroomLists
  person: { id: number; name: string }
  newsroom: { source: string; zone: string }
}

export function StoryEditor({ story, lists, person, newsroom }: Props) {
  const session = useOpenSession(story, person.id)
  const surface = useRef<WritingSurface | null>(null)
  const desk = useMemo(() => ({ session, lists, person, newsroom, surface }), [session, lists, person, newsroom])
  return (
    <DeskContext value={desk}>
      <Screen />
    </DeskContext>
  )
}

function Screen() {
  const panel = usePanel()
  const dateline = useDatelineText()
  const conflict = useStory((snapshot) => snapshot.conflict)
  const headline = useStory((snapshot) => snapshot.draft.headline)
  const { surface } = useDesk()
  const [isPicking, picking] = useDisclosure(false)
  useHotkeys([['mod+.', panel.toggle]], [], true)
  useDocumentTitle(`${headline || 'No headline yet'} · Newsroom`)

  return (
    <PanelProvider value={panel}>
      <div className={styles.screen} data-panel={panel.isOpen || undefined}>
        <StoryBar panel={panel} />
        <div className={styles.columns}>
          <div className={styles.paper}>
            <Banners />
            <HeadFields onLeaveDown={() => surface.current?.focus('start')} />
            <BodyEditor
              dateline={dateline}
              onLeaveUp={() => document.getElementById('field-standfirst')?.focus()}
              onPickStory={picking.open}
            />
          </div>
          <SidePanel panel={panel} />
        </div>
        <StoryPicker
          isOpen={isPicking}
          title="Read also: which story?"
          onClose={picking.close}
          onPick={(story) => surface.current?.insertReadAlso(story.id)}
        />
        {conflict !== null && <ConflictDialog conflict={conflict} />}
      </div>
    </PanelProvider>
  )
}
