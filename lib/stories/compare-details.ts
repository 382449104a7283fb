// The fields of a story beside its words, as lists of things that are the same or not whatever they are called now.
import { diffArrays } from 'diff'
import type { Piece } from './compare-words.ts'
import { type DetailField, detailFields, type VersionDetails } from './version.ts'

/** `key` tells two apart; `text` is what a person reads. */
type Thing = { key: string; text: string }

const named = ({ id, name }: { id: number; name: string }): Thing => ({ key: String(id), text: name })
const plain = (text: string): Thing[] => (text === '' ? [] : [{ key: text, text }])

const things: { [F in DetailField]: (value: VersionDetails[F]) => Thing[] } = {
  urgency: (urgency) => plain(String(urgency)),
  section: (section) => [named(section)],
  topics: (topics) => topics.map(named),
  places: (places) => places.map(named),
  datelineProfile: plain,
  datelineDay: (day) => plain(day ?? ''),
  bylines: (bylines) =>
    bylines.map(({ personId, name, role }) => ({
      key: `${personId ?? name}/${role}`,
      text: role === '' ? name : `${name} (${role})`,
    })),
  related: (stories) => stories.map(({ id, headline }) => ({ key: String(id), text: headline || `Story ${id}` })),
  embargoUntil: (at) => plain(at ?? ''),
  noteToEditors: plain,
}

/** Details that both sides know and that differ, each with what went and what came, in order. */
export function compareDetails(before: Partial<VersionDetails>, after: Partial<VersionDetails>) {
  return detailFields.flatMap((field) => {
    if (before[field] === undefined || after[field] === undefined) return []
    const pieces = piecesOf(listOf(field, before), listOf(field, after))
    return pieces.some(({ kind }) => kind !== 'same') ? [{ field, pieces }] : []
  })
}

const listOf = (field: DetailField, details: Partial<VersionDetails>): Thing[] =>
  (things[field] as (value: unknown) => Thing[])(details[field])

function piecesOf(before: Thing[], after: Thing[]): Piece[] {
  const isSame = (a: Thing, b: Thing) => a.key === b.key
  const changes = diffArrays(before, after, { comparator: isSame })
  return changes.flatMap(({ added, removed, value }) =>
    value.map(({ text }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text, marks: [] })),
  )
}
