// What each column is called, and how wide it is. `drop`: the width of the window below which it stands back.
import type { DeskColumn } from '#lib/stories/desk-columns.ts'

type ColumnLook = { label: string; width: number; drop?: 'medium' | 'narrow'; isNumber?: true }

export const columnLooks: Record<DeskColumn, ColumnLook> = {
  state: { label: 'State', width: 146 },
  slugline: { label: 'Slugline', width: 150, drop: 'narrow' },
  section: { label: 'Section', width: 132, drop: 'medium' },
  byline: { label: 'Byline', width: 138, drop: 'narrow' },
  assignee: { label: 'Assigned to', width: 132 },
  desk: { label: 'Desk', width: 110, drop: 'narrow' },
  due: { label: 'Due', width: 100 },
  changed: { label: 'Changed', width: 100, isNumber: true },
  kind: { label: 'Kind', width: 96, drop: 'narrow' },
  urgency: { label: 'Urgency', width: 84, drop: 'medium' },
  scheduled: { label: 'Goes out', width: 108 },
  embargo: { label: 'Embargo until', width: 116 },
  published: { label: 'First published', width: 116, drop: 'medium', isNumber: true },
  edition: { label: 'Edition', width: 66, drop: 'narrow', isNumber: true },
  corrected: { label: 'Corrected', width: 100 },
  topics: { label: 'Topics', width: 180, drop: 'narrow' },
  creator: { label: 'Started by', width: 132, drop: 'narrow' },
  chain: { label: 'Chain', width: 84, drop: 'narrow' },
  number: { label: 'Number', width: 76, drop: 'narrow', isNumber: true },
}
