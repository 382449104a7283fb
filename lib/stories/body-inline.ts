// Words of a body with their marks. Three marks are editorial: they stand in the working copy only and never in an edition.
import { z } from 'zod'
import { safeHref } from './link.ts'

export const maxTextLength = 100_000

/** Text as a body may hold it: no control characters but tab and line ends, no half of a surrogate pair. */
export const wellFormed = (value: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters break feeds and have no meaning in text
  !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value) && value.isWellFormed()

const noControls = 'The text contains control characters. Remove them and save again.'

const text = z
  .string()
  .min(1)
  .max(maxTextLength, `A paragraph holds at most ${maxTextLength.toLocaleString('en')} characters. Split it.`)
  .refine(wellFormed, noControls)

/** A short line of a block's own: a caption, a title, a credit. */
export const words = (label: string, max: number) =>
  z.string().max(max, `${label} is longer than ${max} characters. Shorten it.`).refine(wellFormed, noControls)

export const href = z
  .string()
  .max(2_000)
  .refine((value) => safeHref(value) !== null, {
    message: 'A link must start with https://, http://, mailto: or /.',
  })

const id = z.int32().positive()
/** A link leads to an address, or to a story or topic of ours by its id, so that it follows when that one moves. */
const target = z.union([z.strictObject({ href }), z.strictObject({ storyId: id }), z.strictObject({ topicId: id })])
/** Who suggests it, and when; `id` gathers the pieces of one suggestion. */
const suggestion = z.strictObject({
  id: z.string().min(1).max(40).refine(wellFormed, noControls),
  personId: id,
  at: z.iso.datetime(),
})

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: target }),
  z.strictObject({ type: z.literal('comment'), attrs: z.strictObject({ threadId: z.uuid() }) }),
  z.strictObject({ type: z.literal('insertion'), attrs: suggestion }),
  z.strictObject({ type: z.literal('deletion'), attrs: suggestion }),
])

/** Bold, italic, link, eight comments that overlap, and suggestions of several people. */
const maxMarks = 24

const textNode = z.strictObject({ type: z.literal('text'), text, marks: z.array(mark).max(maxMarks).optional() })

/** A block, or a line break, that somebody wants in or out; text says so by a mark. ADR 13 says what it means for each. */
const blockSuggestion = z.strictObject({ kind: z.enum(['insertion', 'deletion']), ...suggestion.shape })
/** As an attribute of every block. At most a few people suggest about the same one. */
export const suggestible = { suggestions: z.array(blockSuggestion).min(1).max(12).optional() }
export const suggestibleOnly = z.strictObject(suggestible).optional()

const hardBreak = z.strictObject({ type: z.literal('hardBreak'), attrs: suggestibleOnly })

export const inline = z.array(z.discriminatedUnion('type', [textNode, hardBreak])).max(20_000)

export type Inline = z.infer<typeof inline>[number]
export type TextNode = z.infer<typeof textNode>
export type Mark = z.infer<typeof mark>
export type LinkTarget = z.infer<typeof target>
export type SuggestionFacts = z.infer<typeof suggestion>
export type BlockSuggestion = z.infer<typeof blockSuggestion>

export const bodyMarkNames = ['bold', 'italic', 'link', 'comment', 'insertion', 'deletion'] as const
export const editorialMarks: readonly Mark['type'][] = ['comment', 'insertion', 'deletion']
