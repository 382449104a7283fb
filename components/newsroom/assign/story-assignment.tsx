'use client'

import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useRouter } from 'next/navigation.js'
import { longTime, shortTime } from '../desk/newsroom-time.ts'
import { useDesk, useStory } from '../stories/use-story.ts'
import { useText } from '../stories/use-text.ts'
import styles from './assign.module.css'
import { AssignDialog } from './assign-dialog.tsx'

/** Whose work the story is, in its side panel. */
export function StoryAssignment() {
  const router = useRouter()
  const { session, person, newsroom } = useDesk()
  const id = useStory(({ story }) => story.id)
  const state = useStory(({ story }) => story.state)
  const revision = useStory(({ autosave }) => autosave.revision)
  const assignment = useStory(({ story }) => story.assignment)
  const headline = useText('headline')
  const [isOpen, { open, close }] = useDisclosure(false)
  const { assignee, desk, dueAt, reach } = assignment
  const now = new Date()
  const isOpenWork = state === 'draft' || state === 'submitted' || state === 'approved'
  const isLate = dueAt !== null && isOpenWork && new Date(dueAt) < now
  return (
    <section aria-label="Assignment">
      <dl className={styles.facts}>
        <div className={styles.line}>
          <dt>Assigned</dt>
          <dd>{assignee ? (assignee.id === person.id ? `${assignee.name} (you)` : assignee.name) : 'Nobody'}</dd>
        </div>
        {desk && (
          <div className={styles.line}>
            <dt>Desk</dt>
            <dd>{desk.name}</dd>
          </div>
        )}
        {dueAt !== null && (
          <div className={styles.line}>
            <dt>Due</dt>
            <dd className={isLate ? styles.late : undefined}>
              <time dateTime={dueAt} title={longTime(dueAt, newsroom.zone)}>
                {shortTime(dueAt, newsroom.zone, now)}
              </time>
              {isLate && ', late'}
            </dd>
          </div>
        )}
      </dl>
      {reach !== null && (
        <Button variant="default" size="compact-sm" onClick={open}>
          {reach === 'anybody' ? 'Assign…' : assignee?.id === person.id ? 'Put it back…' : 'Take it…'}
        </Button>
      )}
      {isOpen && (
        <AssignDialog
          stories={[{ id, revision, headline }]}
          present={assignment}
          person={person}
          zone={newsroom.zone}
          onDone={({ done }) => {
            const [given] = done
            // Who puts a story back may not see it any more.
            if (given && reach === 'oneself' && assignee?.id === person.id) return router.push('/newsroom/desk')
            void session.refresh(given ? { revision: given.revision } : {})
          }}
          onClose={close}
        />
      )}
    </section>
  )
}
