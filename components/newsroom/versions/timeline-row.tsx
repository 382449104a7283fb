'use client'

import type { Pair } from './use-comparison.ts'
import styles from './versions.module.css'

export type EditRowView = {
  point: string
  title: string
  /** Number of the version, or the edition it went out as. */
  tags: string[]
  what: string
  /** What a look at this line alone compares. */
  look: Pair | null
}
export type PickProps = { pair: Pair | null; onPick: (pair: Pair) => void }

export function TimelineRow({ row, pair, onPick }: PickProps & { row: EditRowView }) {
  const { point, title, tags, what, look } = row
  const isChosen = pair?.from === point || pair?.to === point
  return (
    <li className={styles.row} data-chosen={isChosen || undefined}>
      <input
        type="radio"
        name="compare-from"
        aria-label={`Compare from ${title}`}
        checked={pair?.from === point}
        onChange={() => onPick({ from: point, to: pair?.to ?? 'now' })}
      />
      <input
        type="radio"
        name="compare-to"
        aria-label={`Compare to ${title}`}
        checked={pair?.to === point}
        onChange={() => onPick({ from: pair?.from ?? point, to: point })}
      />
      <button type="button" disabled={look === null} onClick={() => look && onPick(look)}>
        <span className={styles.title}>{title}</span>
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
        <small>{what}</small>
      </button>
    </li>
  )
}
