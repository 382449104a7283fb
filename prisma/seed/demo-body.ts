import { type Block, Body, type Inline, type Mark } from '#lib/stories/body.ts'
import type { DemoBlock } from './demo/types.ts'

const markup = /\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((.+?)\)/g

/** The demo's inline markup (bold, italic, links) as text nodes. */
export function inlineOf(text: string): Inline[] {
  const nodes: Inline[] = []
  const push = (words: string, marks: Mark[] = []) => {
    if (words !== '') nodes.push({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) })
  }
  let end = 0
  for (const match of text.matchAll(markup)) {
    const [whole, bold, italic, label, href] = match
    push(text.slice(end, match.index))
    if (bold !== undefined) push(bold, [{ type: 'bold' }])
    else if (italic !== undefined) push(italic, [{ type: 'italic' }])
    else if (label !== undefined && href !== undefined) push(label, [{ type: 'link', attrs: { href } }])
    end = match.index + whole.length
  }
  push(text.slice(end))
  return nodes
}

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: inlineOf(text) })
const item = (text: string) => ({ type: 'listItem' as const, content: [paragraph(text)] })

const rowOf = (cells: readonly string[], row: number) => ({
  type: 'tableRow' as const,
  content: cells.map((text, column) => ({
    type: row === 0 || column === 0 ? ('tableHeader' as const) : ('tableCell' as const),
    content: [paragraph(text)],
  })),
})

function blockOf(block: DemoBlock, idOf: (key: string) => number): Block {
  if (typeof block === 'string') return paragraph(block)
  if ('heading' in block) return { type: 'heading', attrs: { level: block.level }, content: inlineOf(block.heading) }
  if ('list' in block) {
    const content = block.list.map(item)
    return block.ordered ? { type: 'orderedList', attrs: { start: 1 }, content } : { type: 'bulletList', content }
  }
  if ('quote' in block) {
    const cite = block.cite ? [paragraph(`— ${block.cite}`)] : []
    return { type: 'blockquote', content: [paragraph(block.quote), ...cite] }
  }
  if ('pullQuote' in block) {
    return { type: 'pullQuote', attrs: { attribution: block.attribution }, content: inlineOf(block.pullQuote) }
  }
  if ('factBox' in block) {
    const points = { type: 'bulletList' as const, content: block.points.map(item) }
    return { type: 'factBox', attrs: { title: block.factBox }, content: [points] }
  }
  if ('table' in block) return { type: 'table', content: block.table.map(rowOf) }
  if ('readAlso' in block) return { type: 'readAlso', attrs: { storyId: idOf(block.readAlso) } }
  return { type: 'pageBreak' }
}

/** A demo text as a body; read-also blocks name stories by key. */
export const bodyOf = (blocks: readonly DemoBlock[], idOf: (key: string) => number): Body =>
  Body.parse({ type: 'doc', content: blocks.map((block) => blockOf(block, idOf)) })
