import type { CoverageRow } from '#lib/planning/coverage.ts'
import { type Due, dueOf } from '../assign/due-time.ts'

type Named = { id: number; name: string }

/** A coverage as it stands in the fields. */
export type CoverageForm = {
  day: string
  slugline: string
  subject: string
  note: string
  kind: CoverageRow['kind']
  sectionId: number
  place: Named | null
  desk: Named | null
  assignee: Named | null
  due: Due
}

export function formOf(
  open: { coverage: CoverageRow } | { day: string },
  sectionId: number,
  zone: string,
): CoverageForm {
  if ('day' in open) {
    const nothing = { slugline: '', subject: '', note: '', place: null, desk: null, assignee: null }
    return { ...nothing, day: open.day, kind: 'article', sectionId, due: dueOf(null, zone) }
  }
  const { day, slugline, subject, note, kind, section, place, desk, assignee, dueAt } = open.coverage
  return { day, slugline, subject, note, kind, sectionId: section.id, place, desk, assignee, due: dueOf(dueAt, zone) }
}

/** The fields as the commands take them. */
export const inputOf = ({ place, desk, assignee, due: _, ...rest }: CoverageForm, dueAt: string | null) => ({
  ...rest,
  placeId: place?.id ?? null,
  deskId: desk?.id ?? null,
  assigneeId: assignee?.id ?? null,
  dueAt,
})
