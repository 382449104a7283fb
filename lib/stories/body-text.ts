import type { Block, Body, Inline, ListItem } from './body.ts'

const inlineText = (content: readonly Inline[] | undefined): string =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')

const itemText = (item: ListItem): string => item.content.map((child) => blockText(child)).join('\n')

/** The words of one block; empty for blocks that carry none of their own. */
export function blockText(block: Block | ListItem['content'][number]): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'bulletList':
    case 'orderedList':
      return block.content.map(itemText).join('\n')
    case 'blockquote':
      return block.content.map(blockText).join('\n')
    case 'readAlso':
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
