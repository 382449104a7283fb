import { commentPieces } from '#lib/stories/comment-text.ts'
import type { CommentLine } from '#lib/stories/comment-thread.ts'
import styles from './comments.module.css'

/** The words of a comment, the people named in it apart. */
export function CommentWords({ comment }: { comment: CommentLine }) {
  let at = 0
  return (
    <p className={styles.words}>
      {commentPieces(comment.text, comment.mentions).map(({ text, person }) => {
        const key = at
        at += text.length
        return person ? (
          <b key={key} className={styles.named}>
            {text}
          </b>
        ) : (
          <span key={key}>{text}</span>
        )
      })}
    </p>
  )
}
