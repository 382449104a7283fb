// The fields of a working copy that people fill in, with their limits. Screens, actions, imports and the API parse with these.
import { z } from 'zod'
import { Body } from './body.ts'
import { DatelineProfileName } from './dateline-data.ts'

export const storyKinds = ['article', 'gallery', 'infographic'] as const
export type StoryKind = (typeof storyKinds)[number]

export const limits = {
  headline: 200,
  shortHeadline: 90,
  standfirst: 600,
  slugline: 60,
  noteToEditors: 2_000,
  topics: 20,
  places: 5,
  bylines: 10,
  related: 20,
} as const

/** One line of text: trimmed, NFC, no control characters, at most `max` characters. */
const line = (label: string, max: number) =>
  z
    .string()
    .max(max * 4, `${label} is far too long. Shorten it to ${max} characters.`)
    .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
    .refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value), `${label} contains control characters. Type it again.`)
    .refine((value) => [...value].length <= max, `${label} is longer than ${max} characters. Shorten it.`)

export const BylineInput = z.union([
  z.strictObject({ personId: z.int32().positive(), role: line('The role', 60).default('') }),
  z.strictObject({
    name: line('The name', 120).refine((name) => name !== '', 'Give the name of the author.'),
    role: line('The role', 60).default(''),
  }),
])

const isoDay = z.iso.date('Give the day as YYYY-MM-DD.')

export const storyFields = {
  headline: line('The headline', limits.headline),
  shortHeadline: line('The short headline', limits.shortHeadline),
  standfirst: line('The standfirst', limits.standfirst),
  slugline: line('The slugline', limits.slugline),
  urgency: z
    .int()
    .min(1, 'Urgency goes from 1 (flash) to 5 (routine).')
    .max(5, 'Urgency goes from 1 (flash) to 5 (routine).'),
  sectionId: z.int32().positive('Choose a section.'),
  topicIds: z.array(z.int32().positive()).max(limits.topics, `A story has at most ${limits.topics} topics.`),
  placeIds: z.array(z.int32().positive()).max(limits.places, `A dateline has at most ${limits.places} places.`),
  datelineProfile: DatelineProfileName,
  datelineDay: isoDay.nullable(),
  bylines: z.array(BylineInput).max(limits.bylines, `A byline has at most ${limits.bylines} names.`),
  relatedIds: z
    .array(z.int32().positive())
    .max(limits.related, `A story has at most ${limits.related} read-also links.`),
  body: Body,
  embargoUntil: z.coerce.date('Give the embargo as a date and time.').nullable(),
  noteToEditors: line('The note to editors', limits.noteToEditors),
} as const

/** A change of some fields of a working copy. Unknown keys are refused, so state or author never come from a client. */
export const StoryChanges = z.strictObject(storyFields).partial()
export type StoryChanges = z.infer<typeof StoryChanges>
export type BylineInput = z.infer<typeof BylineInput>
export type StoryField = keyof typeof storyFields
