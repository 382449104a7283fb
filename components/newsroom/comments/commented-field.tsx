'use client'

import type { ReactNode } from 'react'
import type { CommentField } from '#lib/stories/comment-fields.ts'
import styles from './comments.module.css'
import { FieldComments } from './field-comments.tsx'

/** A field with the mark of its comments beside it, or (small) at the end of its label's line. */
export function CommentedField(props: {
  field: Exclude<CommentField, 'body'>
  isSmall?: boolean
  children: ReactNode
}) {
  return (
    <div className={styles.field} data-small={props.isSmall || undefined}>
      {props.children}
      <FieldComments field={props.field} />
    </div>
  )
}
