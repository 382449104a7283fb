// Comments as the newsroom's screens know them. Plain data: it crosses to the browser.
import type { CommentField } from './comment-fields.ts'

export type Name = { id: number; name: string }

export type CommentLine = { id: number; person: Name; text: string; mentions: Name[]; at: string }

export type Thread = {
  id: string
  field: CommentField
  /** The words it was started on, or last put on. */
  quote: string
  createdBy: Name
  createdAt: string
  resolvedAt: string | null
  resolvedBy: Name | null
  comments: CommentLine[]
}

/** Somebody to name with @; who may not read the story cannot be named. */
export type Mentionable = Name & { mayRead: boolean }
