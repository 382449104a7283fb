'use client'

import { IconMessage, IconMessagePlus } from '@tabler/icons-react'
import { type CommentField, commentFieldWords } from '#lib/stories/comment-fields.ts'
import { usePanelOf } from '../panel/use-panel.ts'
import styles from './commented-field.module.css'
import { openOf } from './thread-order.ts'
import { useCommentState, useComments } from './use-comments.ts'
import { useCommentOnField } from './use-compose.ts'

/** The mark beside a field: how many open threads it has, or, while one is at the field, the way to a first one. */
export function FieldComments({ field }: { field: Exclude<CommentField, 'body'> }) {
  const comments = useComments()
  const panel = usePanelOf()
  const compose = useCommentOnField()
  const count = useCommentState(({ threads }) => openOf(threads, field).length)
  const name = commentFieldWords[field].toLowerCase()
  const show = () => {
    if (count === 0) return compose(field)
    comments.activate(openOf(comments.snapshot().threads, field)[0]?.id ?? null)
    panel.show(true, 'comments')
  }
  return (
    <button
      type="button"
      className={styles.fieldMark}
      data-has={count > 0 || undefined}
      aria-label={
        count === 0 ? `Comment on the ${name}` : `${count} open ${count === 1 ? 'comment' : 'comments'} on the ${name}`
      }
      onMouseDown={(event) => event.preventDefault()}
      onClick={show}
    >
      {count > 0 ? <IconMessage size={15} stroke={1.8} /> : <IconMessagePlus size={15} stroke={1.8} />}
      {count > 0 && count}
    </button>
  )
}
