import type { DeskRow } from '#lib/stories/desk-row.ts'

/** What a story is called on the desk. */
export const nameOf = (row: Pick<DeskRow, 'headline' | 'slugline'>): string =>
  row.headline || row.slugline || 'No headline yet'
