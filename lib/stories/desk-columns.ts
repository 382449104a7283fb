// The columns a person may choose for the desk, in their usual order. The headline always stands first.
import { z } from 'zod'

export const deskColumns = [
  'state',
  'slugline',
  'section',
  'byline',
  'assignee',
  'desk',
  'due',
  'changed',
  'kind',
  'urgency',
  'scheduled',
  'embargo',
  'published',
  'edition',
  'corrected',
  'topics',
  'creator',
  'chain',
  'number',
] as const
export type DeskColumn = (typeof deskColumns)[number]

export const usualColumns: readonly DeskColumn[] = [
  'state',
  'slugline',
  'section',
  'byline',
  'assignee',
  'due',
  'changed',
]

/** Columns in the order wanted, each once. An empty list stands for the usual ones. */
export const DeskColumns = z
  .array(z.enum(deskColumns, 'There is no such column.'))
  .max(deskColumns.length, 'A column stands once.')
  .refine((columns) => new Set(columns).size === columns.length, 'A column stands once.')
