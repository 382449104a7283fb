import type { Piece } from '#lib/stories/compare-words.ts'
import type { Words } from '#lib/web/words/words.ts'
import styles from './changed-words.module.css'

/** A text with what came and went in it: by line and ground for the eye, by word for the ear. */
export const ChangedWords = ({ pieces, words }: { pieces: readonly Piece[]; words: Words }) =>
  pieces.map((piece, index) => {
    // A tab parts two cells of a table.
    const text = piece.text.replaceAll('\t', ' · ')
    const key = `${index} ${piece.kind}`
    if (piece.kind === 'added')
      return (
        <ins key={key} className={styles.added}>
          <span className="unseen">{words.changesPage.added}</span>
          {text}
        </ins>
      )
    if (piece.kind === 'removed')
      return (
        <del key={key} className={styles.removed}>
          <span className="unseen">{words.changesPage.removed}</span>
          {text}
        </del>
      )
    return text
  })
