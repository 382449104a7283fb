// The body of a story: a tree of typed blocks in ProseMirror's JSON shape. The schema is the guard: what it does not
// name does not enter, whichever door it comes by (editor, live channel, import, API).
import { z } from 'zod'
import { type BlockSuggestion, href, inline, suggestible, suggestibleOnly, words } from './body-inline.ts'
import { mayEmbed } from './embed.ts'

export { bodyMarkNames, type Inline, type LinkTarget, type Mark } from './body-inline.ts'

export const maxBodyBlocks = 5_000

const storyId = z.int32().positive()

const paragraph = z.strictObject({ type: z.literal('paragraph'), attrs: suggestibleOnly, content: inline.optional() })
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]), ...suggestible }),
  content: inline.optional(),
})

type Suggestible = { suggestions?: BlockSuggestion[] }
export type ListItem = {
  type: 'listItem'
  attrs?: Suggestible
  content: (z.infer<typeof paragraph> | BulletList | OrderedList)[]
}
export type BulletList = { type: 'bulletList'; attrs?: Suggestible; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs: { start: number } & Suggestible; content: ListItem[] }

const listItemAt = (depth: number): z.ZodType<ListItem> =>
  z.strictObject({
    type: z.literal('listItem'),
    attrs: suggestibleOnly,
    content: z
      .array(depth > 0 ? z.union([paragraph, bulletListAt(depth - 1), orderedListAt(depth - 1)]) : paragraph)
      .min(1)
      .max(500),
  }) as z.ZodType<ListItem>
const bulletListAt = (depth: number) =>
  z.strictObject({
    type: z.literal('bulletList'),
    attrs: suggestibleOnly,
    content: z.array(listItemAt(depth)).min(1).max(1_000),
  })
const orderedListAt = (depth: number) =>
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int().min(0).max(100_000), ...suggestible }),
    content: z.array(listItemAt(depth)).min(1).max(1_000),
  })

const listDepth = 3
const boxListDepth = 1

const quote = z.strictObject({
  type: z.literal('blockquote'),
  attrs: suggestibleOnly,
  content: z.array(paragraph).min(1).max(100),
})
const pullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: z.strictObject({ attribution: words('The name under the quote', 200), ...suggestible }),
  content: inline.optional(),
})
const factBox = z.strictObject({
  type: z.literal('factBox'),
  attrs: z.strictObject({ title: words('The title of the fact box', 200), ...suggestible }),
  content: z
    .array(z.union([paragraph, bulletListAt(boxListDepth), orderedListAt(boxListDepth)]))
    .min(1)
    .max(100),
})

export const tableLimits = { rows: 200, columns: 20 } as const
const cellContent = z.array(paragraph).min(1).max(20)
const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('tableHeader'), attrs: suggestibleOnly, content: cellContent }),
  z.strictObject({ type: z.literal('tableCell'), attrs: suggestibleOnly, content: cellContent }),
])
const tableRow = z.strictObject({
  type: z.literal('tableRow'),
  attrs: suggestibleOnly,
  content: z.array(cell).min(1).max(tableLimits.columns, `A table has at most ${tableLimits.columns} columns.`),
})
/** A simple table: no cell reaches over others. Rows may be of unequal length while two people add columns at once. */
const table = z.strictObject({
  type: z.literal('table'),
  attrs: suggestibleOnly,
  content: z.array(tableRow).min(1).max(tableLimits.rows, `A table has at most ${tableLimits.rows} rows.`),
})

/** A picture of the media library. An empty `alt` means that it is decorative. */
const image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({
    mediaId: z.int32().positive(),
    alt: words('The text alternative', 1_000),
    caption: words('The caption', 1_000),
    credit: words('The credit', 200),
    ...suggestible,
  }),
})
const galleryEmbed = z.strictObject({
  type: z.literal('galleryEmbed'),
  attrs: z.strictObject({ storyId, ...suggestible }),
})
const infographicEmbed = z.strictObject({
  type: z.literal('infographicEmbed'),
  attrs: z.strictObject({ storyId, ...suggestible }),
})
const readAlso = z.strictObject({ type: z.literal('readAlso'), attrs: z.strictObject({ storyId, ...suggestible }) })
const partnerLink = z.strictObject({
  type: z.literal('partnerLink'),
  attrs: z.strictObject({
    href,
    title: words('The title', 300),
    source: words('The name of the partner', 120),
    ...suggestible,
  }),
})
/** Something of another site, shown when the reader asks for it. Only addresses of the allow-list. */
const embed = z.strictObject({
  type: z.literal('embed'),
  attrs: z.strictObject({
    url: z.string().max(2_000).refine(mayEmbed, 'This address cannot be embedded. Link to it instead.'),
    title: words('The title', 300),
    ...suggestible,
  }),
})
const divider = z.strictObject({ type: z.literal('divider'), attrs: suggestibleOnly })
const pageBreak = z.strictObject({ type: z.literal('pageBreak'), attrs: suggestibleOnly })

export const Block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  bulletListAt(listDepth),
  orderedListAt(listDepth),
  quote,
  pullQuote,
  factBox,
  table,
  image,
  galleryEmbed,
  infographicEmbed,
  readAlso,
  partnerLink,
  embed,
  divider,
  pageBreak,
])

export const Body = z.strictObject({
  type: z.literal('doc'),
  content: z.array(Block).max(maxBodyBlocks, `A body holds at most ${maxBodyBlocks.toLocaleString('en')} blocks.`),
})

export type Block = z.infer<typeof Block>
export type Body = z.infer<typeof Body>
export type Paragraph = z.infer<typeof paragraph>
export type Table = z.infer<typeof table>

export const emptyBody: Body = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Node names of the body, for the contract test against the editor's extensions. */
export const bodyNodeNames = [
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'pullQuote',
  'factBox',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'image',
  'galleryEmbed',
  'infographicEmbed',
  'readAlso',
  'partnerLink',
  'embed',
  'divider',
  'pageBreak',
  'text',
  'hardBreak',
] as const
