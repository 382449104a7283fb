'use client'

import type { ReactNode } from 'react'
import type { CommentField } from '#lib/stories/comment-fields.ts'
import styles from './commented-field.module.css'
import { FieldComments } from './field-comments.tsx'

type Props = {
  field: Exclude<CommentField, 'body'>
  isSmall?: boolean
  className?: string | undefined
  children: ReactNode
}

/** A field with the mark of its comments beside it, or (small) at the end of its label's line. */
export function CommentedField(props: Props) {
  return (
    <div className={`${styles.field} ${props.className ?? ''}`} data-small={props.isSmall || undefined}>
      {props.children}
      <FieldComments field={props.field} />
    </div>
  )
}
