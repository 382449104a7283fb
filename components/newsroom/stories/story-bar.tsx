'use client'

import { ActionIcon, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconLayoutSidebarRight } from '@tabler/icons-react'
import { StateMark } from '../desk/state-mark.tsx'
import { MoveButtons } from '../moves/move-buttons.tsx'
import { ReadinessChip } from '../moves/readiness-chip.tsx'
import type { Panel } from '../panel/use-panel.ts'
import { PreviewButton } from '../preview/preview-button.tsx'
import type { Preview } from '../preview/use-preview.ts'
import { ScheduleChip } from '../schedule/schedule-chip.tsx'
import { FullScreenButton } from '../writing/full-screen.tsx'
import { PlaceholderChip } from '../writing/placeholder-chip.tsx'
import { WordCount } from '../writing/word-count.tsx'
import { PeopleHere } from './people-here.tsx'
import { SaveStatus } from './save-status.tsx'
import styles from './story-editor.module.css'
import { useDesk, useStory } from './use-story.ts'
import { useText } from './use-text.ts'

export function StoryBar({ panel, preview }: { panel: Panel; preview: Preview }) {
  const { session } = useDesk()
  const story = useStory((snapshot) => snapshot.story)
  const slugline = useText('slugline')
  const saveNow = async () => {
    if (session.status().kind === 'saved') return notifications.show({ message: 'Saved already.', autoClose: 2_000 })
    // Where it does not succeed the status line says why.
    if (await session.flush()) notifications.show({ message: 'Saved.', autoClose: 2_000 })
  }
  useHotkeys([['mod+s', () => void saveNow()]], [], true)

  return (
    <section className={styles.bar} aria-label="Story">
      <SaveStatus />
      <StateMark state={story.state} isWordlessOnPhones />
      <h1 className={styles.slug}>{slugline || `Story ${story.id}`}</h1>
      <ScheduleChip />
      <WordCount />
      <span className={styles.space} />
      <PeopleHere />
      <PlaceholderChip />
      <ReadinessChip />
      <PreviewButton preview={preview} />
      <MoveButtons />
      <FullScreenButton />
      <Tooltip label="Side panel  Ctrl .">
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          size={30}
          aria-label="Side panel"
          aria-expanded={panel.isOpen}
          onClick={panel.toggle}
        >
          <IconLayoutSidebarRight size={18} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}
