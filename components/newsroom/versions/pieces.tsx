import type { Mark } from '#lib/stories/body-inline.ts'
import type { Piece } from '#lib/stories/compare-words.ts'
import styles from './changes.module.css'

export type Side = 'both' | 'before' | 'after'

/** Pieces that are to be seen on a side. */
export function seenOn(side: Side, pieces: readonly Piece[]): Piece[] {
  const unseen = side === 'before' ? 'added' : side === 'after' ? 'removed' : null
  return pieces.filter(({ kind }) => kind !== unseen)
}

/** A text with what changed in it; of one side when the other stands beside it. */
export function Pieces({ pieces, side = 'both' }: { pieces: readonly Piece[]; side?: Side }) {
  return seenOn(side, pieces).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name of their own and never change places
    <PieceOf key={`${index} ${piece.kind}`} piece={piece} />
  ))
}

function PieceOf({ piece: { kind, text, marks, note } }: { piece: Piece }) {
  const words = setIn(marks, text.replaceAll('\t', '  │  '))
  if (kind === 'added') {
    return (
      <ins className={styles.added}>
        <span className={styles.unseen}>added: </span>
        {words}
      </ins>
    )
  }
  if (kind === 'removed') {
    return (
      <del className={styles.removed}>
        <span className={styles.unseen}>removed: </span>
        {words}
      </del>
    )
  }
  if (kind === 'marked') {
    return (
      <span className={styles.marked}>
        {words}
        <small className={styles.note}>{note}</small>
      </span>
    )
  }
  return words
}

function setIn(marks: readonly Mark[], text: string): React.ReactNode {
  const has = (type: Mark['type']) => marks.some((mark) => mark.type === type)
  let words: React.ReactNode = text
  if (has('italic')) words = <em>{words}</em>
  if (has('bold')) words = <strong>{words}</strong>
  return has('link') ? <span className={styles.link}>{words}</span> : words
}
