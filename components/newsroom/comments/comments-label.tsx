'use client'

import styles from './comments.module.css'
import { useCommentState } from './use-comments.ts'

/** The tab's name, with the number of open threads. */
export function CommentsLabel() {
  const count = useCommentState(({ threads }) => threads.filter(({ resolvedAt }) => resolvedAt === null).length)
  return (
    <>
      Comments
      {count > 0 && (
        <span className={styles.number}>
          {count}
          <span className={styles.unseen}> open</span>
        </span>
      )}
    </>
  )
}
