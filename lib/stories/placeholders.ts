// "TK", to come: what a writer leaves where a fact is still missing. It must not reach a reader unasked.
import type { Block, Body } from './body.ts'
import { blockText } from './body-text.ts'

/** TK or TKTK in capitals, alone or beside signs and digits, as in "[TK name]", "$TK" and "TK-year-old". */
const pattern = /(?<![\p{L}\p{M}_])(?:TK)+(?![\p{L}\p{M}_])/gu

/** Where the placeholders of a text begin and end, in UTF-16 units. */
export const placeholdersIn = (text: string): { from: number; to: number }[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ from: index, to: index + found.length }))

export const countPlaceholders = (text: string): number => placeholdersIn(text).length

/** How many stand in the body, and in which of its blocks the first one stands; null when there is none. */
export function placeholdersOfBody(body: Body): { count: number; firstBlock: number | null } {
  const counts = body.content.map((block) => countPlaceholders(writtenText(block)))
  const first = counts.findIndex((count) => count > 0)
  return { count: counts.reduce((sum, count) => sum + count, 0), firstBlock: first < 0 ? null : first }
}

/** All that somebody typed into a block, also what readers see as a caption or a credit. */
function writtenText(block: Block): string {
  switch (block.type) {
    case 'image':
      return [block.attrs.alt, block.attrs.caption, block.attrs.credit].join('\n')
    case 'partnerLink':
      return [block.attrs.title, block.attrs.source].join('\n')
    case 'embed':
      return block.attrs.title
    default:
      return blockText(block)
  }
}
