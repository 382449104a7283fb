import type { Block, BulletList, Inline, ListItem, OrderedList, Paragraph } from '#lib/stories/body.ts'
import { maxTextLength } from '#lib/stories/body-inline.ts'
import { isVisible } from './plain-text.ts'

const mostListItems = 1_000
const mostInlines = 20_000

/** The lines of a text that say something, in order; a line is a paragraph, as wires and wikis write them. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(isVisible)

/**
 * Lines as blocks of a body, none left out and none reordered. A heading or a list is recognised only where the text
 * marks it as one beyond doubt; everything else is a paragraph. At most `mostBlocks` come back.
 */
export function blocksOf(lines: readonly string[], mostBlocks: number): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const list = listFrom(lines, at)
    const line = lines[at] ?? ''
    blocks.push(...(list?.blocks ?? [headingOf(line) ?? [...paragraphsOf(line)]].flat()))
    at += list?.taken ?? 1
  }
  return blocks.length <= mostBlocks ? blocks : joined(blocks, mostBlocks)
}

/** Cuts a paragraph that is too long for a body into several, after a sentence or at least between words. */
export function* paragraphsOf(line: string): Generator<Paragraph> {
  for (let from = 0; from < line.length; ) {
    const to = line.length - from <= maxTextLength ? line.length : cutBefore(line, from + maxTextLength, from)
    const text = line.slice(from, to).trim()
    if (text !== '') yield { type: 'paragraph', content: [{ type: 'text', text }] }
    from = to
  }
}

function cutBefore(line: string, end: number, from: number): number {
  const half = from + maxTextLength / 2
  const sentence = line.lastIndexOf('. ', end - 2)
  if (sentence > half) return sentence + 2
  const space = line.lastIndexOf(' ', end - 1)
  if (space > half) return space + 1
  return /[\uD800-\uDBFF]/.test(line[end - 1] ?? '') ? end - 1 : end
}

/** "== Words ==" of wikis and "## Words" of Markdown, with two or three signs. */
function headingOf(line: string): Block | null {
  for (const [sign, level] of [
    ['===', 3],
    ['==', 2],
    ['### ', 3],
    ['## ', 2],
  ] as const) {
    if (!line.startsWith(sign) || line.startsWith('====')) continue
    const isWiki = sign[0] === '='
    if (isWiki && !line.endsWith(sign)) return null
    const text = line.slice(sign.length, isWiki ? -sign.length : undefined).trim()
    const fits = isVisible(text) && text.length <= 200
    return fits ? { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] } : null
  }
  return null
}

type Found = { blocks: [BulletList | OrderedList]; taken: number }

/** Two or more lines in a row that open with "• " or "* ", or that count "1. ", "2. ", … from one. */
function listFrom(lines: readonly string[], start: number): Found | null {
  const bullet = /^[•*] /.exec(lines[start] ?? '')?.[0]
  const signOf = bullet ? () => bullet : (index: number) => `${index + 1}. `
  const items: ListItem[] = []
  for (let at = start; at < lines.length && items.length < mostListItems; at++) {
    const sign = signOf(items.length)
    const line = lines[at] ?? ''
    const text = line.slice(sign.length).trim()
    if (!line.startsWith(sign) || !isVisible(text) || text.length > maxTextLength) break
    items.push({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
  }
  if (items.length < 2) return null
  const list: BulletList | OrderedList = bullet
    ? { type: 'bulletList', content: items }
    : { type: 'orderedList', attrs: { start: 1 }, content: items }
  return { blocks: [list], taken: items.length }
}

/** A body has room for fewer blocks than the text has: neighbouring paragraphs share one, a line break between them. */
function joined(blocks: readonly Block[], mostBlocks: number): Block[] {
  const together = Math.ceil(blocks.length / mostBlocks) * 2
  const shared: Block[] = []
  let run: Inline[] = []
  let count = 0
  const close = () => {
    if (run.length > 0) shared.push({ type: 'paragraph', content: run })
    run = []
    count = 0
  }
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      close()
      shared.push(block)
      continue
    }
    if (count === together || run.length + 2 > mostInlines) close()
    run.push(...(run.length > 0 ? [{ type: 'hardBreak' } as const] : []), ...(block.content ?? []))
    count++
  }
  close()
  return shared
}
