// The body of a story: a tree of typed blocks in ProseMirror's JSON shape. The schema is the guard: what it does not
// name does not enter, whichever door it comes by (editor, import, API).
import { z } from 'zod'
import { safeHref } from './link.ts'

export const maxBodyBlocks = 5_000
export const maxTextLength = 100_000

const text = z
  .string()
  .min(1)
  .max(maxTextLength, `A paragraph holds at most ${maxTextLength.toLocaleString('en')} characters. Split it.`)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters break feeds and have no meaning in text
  .refine((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value) && value.isWellFormed(), {
    message: 'The text contains control characters. Remove them and save again.',
  })

const href = z
  .string()
  .max(2_000)
  .refine((value) => safeHref(value) !== null, {
    message: 'A link must start with https://, http://, mailto: or /.',
  })

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
])

const textNode = z.strictObject({ type: z.literal('text'), text, marks: z.array(mark).max(3).optional() })
const hardBreak = z.strictObject({ type: z.literal('hardBreak') })
const inline = z.array(z.discriminatedUnion('type', [textNode, hardBreak])).max(20_000)

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inline.optional() })
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inline.optional(),
})

export type ListItem = { type: 'listItem'; content: (z.infer<typeof paragraph> | BulletList | OrderedList)[] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }

const listItemAt = (depth: number): z.ZodType<ListItem> =>
  z.strictObject({
    type: z.literal('listItem'),
    content: z
      .array(depth > 0 ? z.union([paragraph, bulletListAt(depth - 1), orderedListAt(depth - 1)]) : paragraph)
      .min(1)
      .max(500),
  }) as z.ZodType<ListItem>
const bulletListAt = (depth: number) =>
  z.strictObject({ type: z.literal('bulletList'), content: z.array(listItemAt(depth)).min(1).max(1_000) })
const orderedListAt = (depth: number) =>
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int().min(0).max(100_000) }),
    content: z.array(listItemAt(depth)).min(1).max(1_000),
  })

const listDepth = 3
const quote = z.strictObject({ type: z.literal('blockquote'), content: z.array(paragraph).min(1).max(100) })
const readAlso = z.strictObject({
  type: z.literal('readAlso'),
  attrs: z.strictObject({ storyId: z.int32().positive() }),
})
const pageBreak = z.strictObject({ type: z.literal('pageBreak') })

export const Block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  bulletListAt(listDepth),
  orderedListAt(listDepth),
  quote,
  readAlso,
  pageBreak,
])

export const Body = z.strictObject({
  type: z.literal('doc'),
  content: z.array(Block).max(maxBodyBlocks, `A body holds at most ${maxBodyBlocks.toLocaleString('en')} blocks.`),
})

export type Block = z.infer<typeof Block>
export type Body = z.infer<typeof Body>
export type Inline = z.infer<typeof inline>[number]
export type Mark = z.infer<typeof mark>
export type Paragraph = z.infer<typeof paragraph>

export const emptyBody: Body = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Node and mark names of the body, for the contract test against the editor's extensions. */
export const bodyNodeNames = [
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'readAlso',
  'pageBreak',
  'text',
  'hardBreak',
] as const
export const bodyMarkNames = ['bold', 'italic', 'link'] as const
