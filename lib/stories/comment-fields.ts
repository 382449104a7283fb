// What a comment may be, with its limits; screens, routes and commands parse with these.
import { z } from 'zod'
import { wellFormed } from './body-inline.ts'
import type { StoryChanges } from './story-fields.ts'

export const commentLimits = {
  text: 4_000,
  mentions: 20,
  quote: 500,
  threads: 500,
  comments: 300,
  /** Threads on the same words. */
  overlapping: 8,
} as const

/** A thread hangs on words of the body or on one of these fields as a whole. */
export const commentFields = [
  'body',
  'headline',
  'shortHeadline',
  'standfirst',
  'slugline',
] as const satisfies readonly (keyof StoryChanges)[]
export type CommentField = (typeof commentFields)[number]

export const commentFieldWords: Record<CommentField, string> = {
  body: 'Text',
  headline: 'Headline',
  shortHeadline: 'Short headline',
  standfirst: 'Standfirst',
  slugline: 'Slugline',
}

const id = z.int32().positive()
const storyId = z.coerce.number().int().positive().max(2_147_483_647)
const threadId = z.uuid('This is no comment’s id.')

const text = z
  .string()
  .max(commentLimits.text * 2, `A comment holds at most ${commentLimits.text} characters. Shorten it.`)
  .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
  .refine(wellFormed, 'The comment contains control characters. Type it again.')
  .refine((value) => value !== '', 'Write the comment.')
  .refine(
    (value) => [...value].length <= commentLimits.text,
    `A comment holds at most ${commentLimits.text} characters. Shorten it.`,
  )

const mentions = z
  .array(id)
  .max(commentLimits.mentions, `A comment names at most ${commentLimits.mentions} people.`)
  .default([])

/** The words a thread was started on. */
const quote = z
  .string()
  .max(commentLimits.quote, `The words under a comment are kept up to ${commentLimits.quote} characters.`)
  .refine(wellFormed, 'The words contain control characters. Select them again.')

/** One side of the words in the live text: a relative position of Yjs, as base64. */
const position = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'Select the words again.')
/** From where to where the words stand. Positions hold while others type; no numbers of characters would. */
const Anchor = z.strictObject({ from: position, to: position })
export type Anchor = z.output<typeof Anchor>

export const StoryComments = z.strictObject({ id: storyId })

/** The browser names the thread, so that a request sent twice starts it once. */
export const StartThread = z.strictObject({
  id: storyId,
  threadId,
  field: z.enum(commentFields, 'Comments stand on the text or on one of its head fields.'),
  quote: quote.default(''),
  anchor: Anchor.optional(),
  text,
  mentions,
})
export const Reply = z.strictObject({ id: storyId, threadId, text, mentions })
export const DecideThread = z.strictObject({ id: storyId, threadId, isResolved: z.boolean() })
/** Without an anchor, the thread goes back on its own quote where that stands in the text once. */
export const PlaceThread = z.strictObject({ id: storyId, threadId, quote: quote.optional(), anchor: Anchor.optional() })

/** The words as a thread keeps them: one line, cut where they are long. */
export function asQuote(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  if (letters.length <= commentLimits.quote / 2) return line
  return `${letters.slice(0, commentLimits.quote / 2 - 1).join('')}…`
}
