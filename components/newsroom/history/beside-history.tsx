import type { ReactNode } from 'react'
import type { StoryRecord } from '#lib/stories/history.ts'
import { type Clock, momentOf } from './clock-words.ts'
import styles from './history.module.css'

const editionWords: Record<string, string> = {
  publish: 'Published',
  update: 'Updated',
  refile: 'Refiled',
  correct: 'Corrected',
  republish: 'Published again',
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

type PartProps<T> = { title: string; items: readonly T[]; children: (item: T) => ReactNode }

function Part<T extends { id: number | string }>({ title, items, children }: PartProps<T>) {
  if (items.length === 0) return null
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {items.map((item) => (
          <li key={item.id} id={typeof item.id === 'string' ? item.id : undefined}>
            {children(item)}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What stands on record beside the events: editions with their hashes, dates, receipts, notices. */
export function BesideHistory({ record, clock }: { record: StoryRecord; clock: Clock }) {
  const { story, editions, dates, receipts, notices } = record
  const compare = (from: string, to: string) => `/newsroom/stories/${story.id}/compare?from=${from}&to=${to}`
  return (
    <div className={styles.record}>
      <Part title="Editions of record" items={editions.map((one) => ({ ...one, id: `edition-${one.number}` }))}>
        {(edition) => (
          <>
            <b>
              {edition.number}. {editionWords[edition.kind] ?? edition.kind}
              {edition.isUndone && ', undone'}
            </b>
            <span>
              {momentOf(edition.at, clock)}, {edition.who}
            </span>
            {edition.correction && (
              <span className={styles.beside}>
                {edition.correction.wrong} {edition.correction.right}
              </span>
            )}
            <span className={styles.links}>
              {edition.number > 1 && (
                <a href={compare(`edition-${edition.number - 1}`, `edition-${edition.number}`)}>
                  Compare with edition {edition.number - 1}
                </a>
              )}
              <a href={compare(`edition-${edition.number}`, 'now')}>Compare with now</a>
            </span>
            <code className={styles.hash} title="sha256 over the words">
              {edition.hash}
            </code>
          </>
        )}
      </Part>
      <Part title="Dates" items={dates}>
        {(date) => (
          <>
            <b>
              {capital(date.kind)} at {date.wall.replace('T', ' ')} {date.zone}
            </b>
            <span>
              Set by {date.who}; {date.became}
            </span>
          </>
        )}
      </Part>
      <Part title="Receipts" items={receipts}>
        {(receipt) => (
          <>
            <b>
              {capital(receipt.move)}, {momentOf(receipt.at, clock)}
            </b>
            <span>
              Gone from {receipt.gone} of {receipt.surfaces} surfaces
              {receipt.checkedAt ? `, looked at ${momentOf(receipt.checkedAt, clock)}` : ', not looked at yet'}
            </span>
          </>
        )}
      </Part>
      <Part title="Notices" items={notices}>
        {(notice) => (
          <>
            <span>
              {capital(notice.kind.replaceAll('-', ' '))}: {notice.to}
            </span>
            <small>
              {momentOf(notice.at, clock)}
              {notice.mailedAt ? ', mailed' : ''}
              {notice.readAt ? ', read' : ', not read yet'}
            </small>
          </>
        )}
      </Part>
    </div>
  )
}
