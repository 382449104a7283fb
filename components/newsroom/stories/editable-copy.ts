// The fields of a working copy that are saved field by field (the text is a live text), and how they go over the wire.
import type { z } from 'zod'
import { StoryChanges, storyFields } from '#lib/stories/story-fields.ts'
import type { WorkingCopy } from '#lib/stories/working-copy.ts'

export const editableFields = [
  'urgency',
  'sectionId',
  'topics',
  'bylines',
  'places',
  'datelineProfile',
  'datelineDay',
  'related',
  'embargoUntil',
  'noteToEditors',
] as const satisfies readonly (keyof WorkingCopy)[]

export type EditableField = (typeof editableFields)[number]
export type EditableCopy = Pick<WorkingCopy, EditableField>
export type EditedValues = Partial<EditableCopy>
type Wire = z.input<typeof StoryChanges>

export const fieldLabels: Record<EditableField, string> = {
  urgency: 'Urgency',
  sectionId: 'Section',
  topics: 'Topics',
  bylines: 'Byline',
  places: 'Places of the dateline',
  datelineProfile: 'Form of the dateline',
  datelineDay: 'Day of the dateline',
  related: 'Read also',
  embargoUntil: 'Embargo',
  noteToEditors: 'Note to editors',
}

type ToWire = { [F in EditableField]: (value: EditableCopy[F]) => Wire }

const idsOf = (items: readonly { id: number }[]) => items.map((item) => item.id)

const toWire: ToWire = {
  urgency: (urgency) => ({ urgency }),
  sectionId: (sectionId) => ({ sectionId }),
  topics: (topics) => ({ topicIds: idsOf(topics) }),
  bylines: (bylines) => ({
    bylines: bylines.map(({ personId, name, role }) => (personId === null ? { name, role } : { personId, role })),
  }),
  places: (places) => ({ placeIds: idsOf(places) }),
  datelineProfile: (datelineProfile) => ({ datelineProfile }),
  datelineDay: (datelineDay) => ({ datelineDay }),
  related: (related) => ({ relatedIds: idsOf(related) }),
  embargoUntil: (embargoUntil) => ({ embargoUntil }),
  noteToEditors: (noteToEditors) => ({ noteToEditors }),
}

const wireOf = <F extends EditableField>(field: F, value: EditableCopy[F]): Wire => toWire[field](value)

/** Edited values in the form the save address takes. */
export function changesOf(values: EditedValues): Wire {
  const changes: Wire = {}
  for (const field of editableFields) {
    const value = values[field]
    if (value !== undefined) Object.assign(changes, wireOf(field, value as never))
  }
  return changes
}

/** Whether two values of a field would be stored alike (spacing, spelling of accents and the order of keys aside). */
export function isSameValue<F extends EditableField>(field: F, a: EditableCopy[F], b: EditableCopy[F]): boolean {
  if (a === b) return true
  const [left, right] = [wireOf(field, a), wireOf(field, b)]
  return JSON.stringify(left) === JSON.stringify(right) || storedForm(left) === storedForm(right)
}

/** Parsing puts keys in the schema's order and text in its stored spelling. */
function storedForm(wire: Wire): string {
  const parsed = StoryChanges.safeParse(wire)
  return JSON.stringify(parsed.success ? parsed.data : wire)
}

/** What is wrong with a value, as a sentence for its field; null when it may be saved. */
export function problemOf<F extends EditableField>(field: F, value: EditableCopy[F]): string | null {
  for (const [name, part] of Object.entries(wireOf(field, value))) {
    const parsed = storyFields[name as keyof typeof storyFields].safeParse(part)
    if (!parsed.success) return parsed.error.issues[0]?.message ?? 'This cannot be saved.'
  }
  return null
}

/** The editable part of a working copy. */
export function editablePart(copy: WorkingCopy): EditableCopy {
  return Object.fromEntries(editableFields.map((field) => [field, copy[field]])) as EditableCopy
}

/** Some fields of a version. */
export const pick = (values: EditedValues, fields: readonly EditableField[]): EditedValues =>
  Object.fromEntries(fields.filter((field) => values[field] !== undefined).map((field) => [field, values[field]]))

/** What is wrong with each of the values. */
export function problemsOf(values: EditedValues): Partial<Record<EditableField, string>> {
  const problems: Partial<Record<EditableField, string>> = {}
  for (const field of Object.keys(values) as EditableField[]) {
    const problem = problemOf(field, values[field] as never)
    if (problem !== null) problems[field] = problem
  }
  return problems
}
