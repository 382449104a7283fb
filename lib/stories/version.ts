// What a version of a story holds, how one is named, and how a point in a story's life is called in an address.
import { z } from 'zod'
import { DatelineProfileName } from './dateline-data.ts'
import type { TextValues } from './live-text.ts'

const named = z.object({ id: z.int(), name: z.string() })

/** The fields of a working copy beside its words, with the names things had then. */
export const VersionDetails = z.object({
  urgency: z.int(),
  section: named,
  topics: z.array(named),
  places: z.array(named),
  datelineProfile: DatelineProfileName,
  datelineDay: z.string().nullable(),
  bylines: z.array(z.object({ personId: z.int().nullable(), name: z.string(), role: z.string() })),
  related: z.array(z.object({ id: z.int(), headline: z.string() })),
  embargoUntil: z.string().nullable(),
  noteToEditors: z.string(),
})
export type VersionDetails = z.infer<typeof VersionDetails>
export type DetailField = keyof VersionDetails
export const detailFields = Object.keys(VersionDetails.shape) as DetailField[]

/** A story at one point of its life. An edition and a point of the stream of edits do not know every detail. */
export type StoryContent = TextValues & { details: Partial<VersionDetails> }

export const versionKinds = [
  'named',
  'submit',
  'publish',
  'update',
  'refile',
  'correct',
  'republish',
  'restore',
  'schedule',
] as const
export type VersionKind = (typeof versionKinds)[number]

const id = z.int32().positive()
const longestName = 80

export const VersionName = z
  .string()
  .transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
  .refine((name) => name !== '', 'Give the version a name, so that you find it again.')
  .refine((name) => !/[\p{Cc}\p{Cs}]/u.test(name), 'The name contains control characters. Type it again.')
  .refine((name) => [...name].length <= longestName, `The name is longer than ${longestName} characters. Shorten it.`)

export const KeepVersion = z.strictObject({ id, name: VersionName })

/** A point of a story's life: `now`, `version-4` (its number), `edition-2`, `edits-9931` (the text as of that change). */
export type Point = { kind: 'now' } | { kind: 'version' | 'edition'; number: number } | { kind: 'edits'; upTo: bigint }

const largestInt = 2_147_483_647
export function pointOf(name: string): Point | null {
  if (name === 'now') return { kind: 'now' }
  const [, kind, digits] = /^(version|edition|edits)-([1-9]\d{0,18})$/.exec(name) ?? []
  if (kind === undefined || digits === undefined) return null
  if (kind === 'edits') return { kind, upTo: BigInt(digits) }
  return Number(digits) > largestInt ? null : { kind: kind as 'version' | 'edition', number: Number(digits) }
}

export const PointName = z.string().refine((name) => pointOf(name) !== null, 'There is no such point in the history.')

export const RestoreVersion = z.strictObject({ id, point: PointName.refine((name) => name !== 'now', 'That is now.') })

/** One line of the list of versions. An edition that no version stands for (imported, or of old) is a line too. */
export type VersionLine = {
  point: string
  number: number | null
  kind: VersionKind
  name: string
  who: string
  at: string
  edition: number | null
  restoredFrom: number | null
}

/** One line of the stream of edits: what one person did in one go. */
export type EditLine = {
  /** The text as it stood after it. */
  point: string
  /** `opened`: the text as it stood before the stream begins; `merged`: all that is too old to be told apart. */
  kind: 'edit' | 'opened' | 'merged' | 'restore'
  who: string
  from: string
  until: string
  fields: string[]
  wordsAdded: number
  wordsRemoved: number
}
/** `earlier`: where the next page begins; null at the beginning of the stream. */
export type EditStream = { lines: EditLine[]; earlier: string | null }
