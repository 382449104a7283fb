import type { Block, Body, Inline, ListItem, Paragraph, Table } from './body.ts'

const inlineText = (content: readonly Inline[] | undefined): string =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')

const lines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')
const itemText = (item: ListItem): string => item.content.map((child) => blockText(child)).join('\n')
const cellText = (paragraphs: readonly Paragraph[]): string => lines(paragraphs.map(blockText))
const rowText = (row: Table['content'][number]): string => row.content.map((cell) => cellText(cell.content)).join('\t')

/** The words of one block that a reader reads on this page; empty for blocks that carry none of their own. */
export function blockText(block: Block | ListItem['content'][number]): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'pullQuote':
      return lines([inlineText(block.content), block.attrs.attribution])
    case 'bulletList':
    case 'orderedList':
      return block.content.map(itemText).join('\n')
    case 'blockquote':
      return block.content.map(blockText).join('\n')
    case 'factBox':
      return lines([block.attrs.title, ...block.content.map(blockText)])
    case 'table':
      return block.content.map(rowText).join('\n')
    case 'image':
      return block.attrs.caption
    case 'galleryEmbed':
    case 'infographicEmbed':
    case 'readAlso':
    case 'partnerLink':
    case 'embed':
    case 'divider':
    case 'pageBreak':
      return ''
    default:
      return block satisfies never
  }
}

/** The words of a body, blocks apart by an empty line. */
export const bodyText = (body: Body): string =>
  body.content
    .map(blockText)
    .filter((text) => text.trim() !== '')
    .join('\n\n')

/** How many words a text has, as runs of anything but white space. */
export const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** Stories the body links to by read-also blocks, each once, in order. */
export const readAlsoIds = (body: Body): number[] => [
  ...new Set(body.content.flatMap((block) => (block.type === 'readAlso' ? [block.attrs.storyId] : []))),
]
