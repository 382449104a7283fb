// Where the walk through a pasted tree puts what it finds: words into paragraphs, list lines into lists, all into blocks.
import type { Block, Paragraph } from '#lib/stories/body.ts'
import type { Inline } from '#lib/stories/body-inline.ts'
import { inlineFlow, type Look } from './inline-flow.ts'
import { type FlatItem, nestItems } from './nest-items.ts'

/** A picture's bytes have no place in a body; the spot is filled once the library has them. */
export type PictureSpot = { type: 'pictureSpot'; index: number }
export type PastedBlock = Block | PictureSpot

export type BlockSink = ReturnType<typeof blockSink>
type Kind = 'paragraph' | 2 | 3

/** A sink inside another one (`outer`) takes paragraphs only: the inside of a quote or of a table's cell. */
export function blockSink(outer?: { later: (block: PastedBlock) => void }) {
  const isFlat = outer !== undefined
  const blocks: PastedBlock[] = []
  const flow = inlineFlow()
  const path: FlatItem[] = []
  let items: FlatItem[] = []
  let waiting: PastedBlock[] = []
  let kind: Kind = 'paragraph'

  const flushItems = () => {
    const lists = nestItems(items)
    items = []
    blocks.push(...lists, ...waiting)
    waiting = []
  }
  const put = (block: PastedBlock) => {
    if (items.length > 0) flushItems()
    blocks.push(block)
  }
  const putLine = (content: Inline[]) => {
    const item = path.at(-1)
    const paragraph: Paragraph = { type: 'paragraph', content }
    if (item !== undefined && !isFlat) {
      if (items.at(-1) === item) item.content.push(paragraph)
      else items.push({ ...item, content: [paragraph], isContinuation: true })
    } else if (kind === 'paragraph' || isFlat) put(paragraph)
    else put({ type: 'heading', attrs: { level: kind }, content: content.map(withoutBold) })
  }
  const end = () => {
    for (const content of flow.take()) putLine(content)
    // A picture stands after the paragraph or list in which it was found.
    if (path.length === 0 && items.length === 0) flushItems()
  }
  const later = (block: PastedBlock) => {
    if (outer !== undefined) return outer.later(block)
    if (path.length === 0) flushItems()
    waiting.push(block)
  }
  return {
    isFlat,
    text: (raw: string, look: Look) => flow.text(raw, look),
    lineBreak: () => flow.lineBreak(),
    end,
    later,
    /** What the words until the next end are: a paragraph, or a heading of this level. */
    as(next: Kind) {
      end()
      kind = next
    },
    /** A finished block; where only paragraphs may stand there is none. */
    block(block: Block) {
      end()
      if (isFlat || path.length > 0) return
      put(block)
    },
    enterItem(item: Omit<FlatItem, 'content'>) {
      end()
      if (isFlat) flow.literal(item.isOrdered ? `${item.start}. ` : '• ')
      const entered = { ...item, content: [] }
      items.push(entered)
      path.push(entered)
    },
    leaveItem() {
      end()
      path.pop()
    },
    isInItem: () => path.length > 0,
    /** The list line just before, when nothing else has come since. */
    lastItem: (): FlatItem | undefined => items.at(-1),
    finish(): PastedBlock[] {
      end()
      flushItems()
      return blocks
    },
  }
}

/** A heading is bold by itself. */
export function withoutBold(node: Inline): Inline {
  if (node.type !== 'text' || node.marks === undefined) return node
  const { marks, ...bare } = node
  const kept = marks.filter(({ type }) => type !== 'bold')
  return kept.length > 0 ? { ...bare, marks: kept } : bare
}
