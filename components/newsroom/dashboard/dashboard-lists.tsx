import Link from 'next/link.js'
import type { ReactNode } from 'react'
import type { DashboardStory, LateStory, OutgoingStory, Wait, WaitingStory } from '#lib/stories/dashboard.ts'
import { longTime, shortTime } from '../desk/newsroom-time.ts'
import { StateMark } from '../desk/state-mark.tsx'
import { UrgencyMark } from '../desk/urgency-mark.tsx'
import styles from './dashboard.module.css'

export type Clock = { zone: string; now: Date }

const waitWords: Record<Wait, string> = {
  returned: 'Sent back',
  assigned: 'Yours to do',
  submitted: 'In the queue',
  approved: 'Approved, not out',
  draft: 'Your draft',
}
const outWords: Record<OutgoingStory['what'], string> = {
  publish: 'goes out',
  update: 'update goes out',
  embargo: 'embargo ends',
}

type PanelProps = { title: string; more?: { href: string; words: string }; none: string | null; children: ReactNode }

/** A named list, or what belongs here. */
export function Panel({ title, more, none, children }: PanelProps) {
  return (
    <section className={styles.panel} aria-label={title}>
      <h2>
        {title}
        {more && (
          <Link href={more.href} prefetch={false}>
            {more.words}
          </Link>
        )}
      </h2>
      {none === null ? <ul className={styles.lines}>{children}</ul> : <p className={styles.none}>{none}</p>}
    </section>
  )
}

function StoryLine({ story, children, beside }: { story: DashboardStory; children: ReactNode; beside: ReactNode }) {
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <UrgencyMark urgency={story.urgency} />
        <Link
          href={`/newsroom/stories/${story.id}`}
          prefetch={false}
          data-untitled={story.headline === '' || undefined}
        >
          {story.headline || story.slugline || 'No headline yet'}
        </Link>
        <small>{children}</small>
      </div>
      <div className={styles.beside}>{beside}</div>
    </li>
  )
}

const Time = ({ at, clock }: { at: string; clock: Clock }) => (
  <time dateTime={at} title={longTime(at, clock.zone)}>
    {shortTime(at, clock.zone, clock.now)}
  </time>
)

export function WaitingList({ lines, clock }: { lines: WaitingStory[]; clock: Clock }) {
  const none = lines.length === 0 ? 'Nothing waits for you. What is assigned or submitted to you stands here.' : null
  return (
    <Panel title="Waiting for you" more={{ href: '/newsroom/desk?mine=1', words: 'All of mine' }} none={none}>
      {lines.map((story) => (
        <StoryLine key={story.id} story={story} beside={<StateMark state={story.state} />}>
          {waitWords[story.wait]} · {story.section}
          {story.dueAt !== null && (
            <>
              {' · due '}
              <Time at={story.dueAt} clock={clock} />
            </>
          )}
        </StoryLine>
      ))}
    </Panel>
  )
}

export function OutgoingList({ lines, clock }: { lines: OutgoingStory[]; clock: Clock }) {
  const none = lines.length === 0 ? 'Nothing goes out by itself within a day.' : null
  return (
    <Panel title="Going out next" more={{ href: '/newsroom/desk?queue=scheduled', words: 'Scheduled' }} none={none}>
      {lines.map((story) => (
        <StoryLine
          key={`${story.id} ${story.what}`}
          story={story}
          beside={<b className={styles.time}>{<Time at={story.at} clock={clock} />}</b>}
        >
          {outWords[story.what]} · {story.section}
        </StoryLine>
      ))}
    </Panel>
  )
}

export function LateList({ lines, clock }: { lines: LateStory[]; clock: Clock }) {
  return (
    <Panel title="Late" more={{ href: '/newsroom/desk?queue=late', words: 'All late' }} none={null}>
      {lines.map((story) => (
        <StoryLine
          key={`${story.id} ${story.since}`}
          story={story}
          beside={
            <b className={styles.late}>
              since <Time at={story.since} clock={clock} />
            </b>
          }
        >
          {story.why} · {story.assignee ?? 'nobody has it'}
        </StoryLine>
      ))}
    </Panel>
  )
}
