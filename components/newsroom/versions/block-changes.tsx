'use client'

import { Fragment, useState } from 'react'
import type { BlockRow } from '#lib/stories/compare-stories.ts'
import { foldedParts, type Part } from '#lib/stories/folded-rows.ts'
import styles from './changes.module.css'
import { sideRows } from './comparison-rows.ts'
import { Pieces, type Side } from './pieces.tsx'

type Props = { rows: readonly BlockRow[]; isBeside: boolean }

/** The body block by block: changes in sight, long stretches without one folded. */
export function BlockChanges({ rows, isBeside }: Props) {
  return (
    <div className={isBeside ? styles.beside : styles.inline}>
      {foldedParts(rows).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own and never change places
        <PartOf key={index} part={part} isBeside={isBeside} />
      ))}
    </div>
  )
}

function PartOf({ part: { isFolded, rows }, isBeside }: { part: Part<BlockRow>; isBeside: boolean }) {
  const [isOpen, setIsOpen] = useState(false)
  if (isFolded && !isOpen) {
    return (
      <button type="button" className={styles.fold} onClick={() => setIsOpen(true)}>
        {rows.length} blocks unchanged – show
      </button>
    )
  }
  if (!isBeside) return rows.map((row) => <RowOf key={keyOf(row)} row={row} />)
  return sideRows(rows).map(({ left, right }) => (
    <Fragment key={`${left && keyOf(left)} ${right && keyOf(right)}`}>
      {left ? <RowOf row={left} side="before" isTwice={left === right} /> : <div className={styles.nothing} />}
      {right ? <RowOf row={right} side="after" /> : <div className={styles.nothing} />}
    </Fragment>
  ))
}

const keyOf = ({ kind, from, to }: BlockRow) => `${kind} ${from} ${to}`

const signs: Record<BlockRow['kind'], string> = {
  same: '',
  changed: '≠',
  added: '+',
  removed: '−',
  moved: '⇅',
  left: '⇅',
}

/** `isTwice`: it stands on both sides; only the other one is a stop for the keys. */
function RowOf({ row, side = 'both', isTwice = false }: { row: BlockRow; side?: Side; isTwice?: boolean }) {
  const { kind, type, name, pieces, notes } = row
  const isChange = kind !== 'same'
  const stop = isChange && !isTwice && kind !== 'left' ? { 'data-change': true, tabIndex: -1 } : {}
  return (
    <div className={styles.block} data-kind={kind} {...stop}>
      {isChange && (
        <p className={styles.label}>
          <b aria-hidden="true">{signs[kind]}</b> {capitalised(wordsOf(row))}
          {kind !== 'left' && notes.length > 0 && ` · ${notes.join(', ')}`}
        </p>
      )}
      {pieces.length > 0 ? (
        <p className={styles.text} data-type={type}>
          <Pieces pieces={pieces} side={side} />
        </p>
      ) : (
        <p className={styles.silent}>{name}</p>
      )}
    </div>
  )
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function wordsOf({ kind, from, to, name, pieces }: BlockRow): string {
  const what = name === 'Paragraph' ? '' : `${name.toLowerCase()} `
  const isUp = (to ?? 0) < (from ?? 0)
  const [was, is] = [(from ?? 0) + 1, (to ?? 0) + 1]
  if (kind === 'left') return `${what}stood here, moved ${isUp ? 'up' : 'down'} to ${is}`.trim()
  const isEdited = pieces.some((piece) => piece.kind !== 'same')
  if (kind === 'moved')
    return `${what}moved ${isUp ? 'up' : 'down'} from ${was} to ${is}${isEdited ? ', and changed' : ''}`
  return `${what}${kind}`
}
