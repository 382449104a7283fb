// Arbitrary bodies for property tests: every block, mark and attribute of lib/stories/body.ts within its limits, in the one
// spelling a stored body has (marks in the editor's order, no two neighbouring texts of the same marks, no empty lists).
import fc from 'fast-check'
import type { Block, Body, BulletList, ListItem, OrderedList, Paragraph } from '#lib/stories/body.ts'
import { type BlockSuggestion, type Inline, type Mark, wellFormed } from '#lib/stories/body-inline.ts'

const words = (max: number) =>
  fc.oneof(
    fc.constantFrom('', 'Talks open', '“Ça va” — 東京 👩🏽‍🚀', '<b>&amp;</b>', ' two  spaces ', 'a\tb'),
    fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => wellFormed(text) && text.length <= max),
  )
const text = words(100).filter((value) => value !== '')
const id = fc.integer({ min: 1, max: 2_147_483_647 })
const href = fc.constantFrom(
  'https://example.org/a?b=c#d',
  'http://example.org/',
  'mailto:desk@example.org',
  '/world/x-12',
)

const target: fc.Arbitrary<Mark> = fc
  .oneof(fc.record({ href }), fc.record({ storyId: id }), fc.record({ topicId: id }))
  .map((attrs) => ({ type: 'link', attrs }))
const comment: fc.Arbitrary<Mark> = fc.uuid().map((threadId) => ({ type: 'comment', attrs: { threadId } }))
const kind = fc.constantFrom('insertion' as const, 'deletion' as const)
const suggestionFacts = {
  id: fc.uuid(),
  personId: id,
  at: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((at) => at.toISOString()),
}
const suggestion: fc.Arbitrary<Mark> = fc.record({ type: kind, attrs: fc.record(suggestionFacts) })
const suggestions = fc.array(fc.record({ kind, ...suggestionFacts }), { minLength: 1, maxLength: 2 })
const flag = (type: 'bold' | 'italic'): fc.Arbitrary<Mark> => fc.constant<Mark>({ type })
const maybe = (mark: fc.Arbitrary<Mark>) => fc.option(mark, { nil: undefined, freq: 4 })

/** The order in which the editor keeps marks. */
const marks = fc
  .tuple(maybe(target), maybe(flag('bold')), maybe(flag('italic')), maybe(comment), maybe(suggestion))
  .map((all) => all.filter((mark) => mark !== undefined))

const textNode = fc
  .tuple(text, marks)
  .map(([value, own]): Inline => ({ type: 'text', text: value, ...(own.length > 0 ? { marks: own } : {}) }))
const lineBreak: fc.Arbitrary<Inline> = fc.constant({ type: 'hardBreak' })
const marksOf = (node: Inline | undefined) => (node?.type === 'text' ? JSON.stringify(node.marks ?? []) : null)

const inline = fc
  .array(fc.oneof({ weight: 6, arbitrary: textNode }, { weight: 1, arbitrary: lineBreak }), { maxLength: 5 })
  .map((nodes) => nodes.filter((node, at) => node.type !== 'text' || marksOf(nodes[at - 1]) !== marksOf(node)))
const withWords = inline.map((content) => (content.length > 0 ? { content } : {}))

export const arbitraryParagraph: fc.Arbitrary<Paragraph> = withWords.map((own) => ({ type: 'paragraph', ...own }))
const few = <T>(item: fc.Arbitrary<T>, max = 3) => fc.array(item, { minLength: 1, maxLength: max })

const list = (depth: number): fc.Arbitrary<BulletList | OrderedList> => {
  const child: fc.Arbitrary<ListItem['content'][number]> =
    depth === 0 ? arbitraryParagraph : fc.oneof({ weight: 3, arbitrary: arbitraryParagraph }, list(depth - 1))
  const items = few(few(child).map((content): ListItem => ({ type: 'listItem', content })))
  return fc.oneof(
    items.map((content): BulletList => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.integer({ min: 0, max: 100_000 }), items)
      .map(([start, content]): OrderedList => ({ type: 'orderedList', attrs: { start }, content })),
  )
}

const cell = fc.record({
  type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
  content: few(arbitraryParagraph, 2),
})
const table = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  few(fc.array(cell, { minLength: columns, maxLength: columns })).map((rows) => ({
    type: 'table' as const,
    content: rows.map((content) => ({ type: 'tableRow' as const, content })),
  })),
)
const ofType = <T extends string>(type: T) => fc.constant(type)
const storyBlock = fc.record({
  type: fc.constantFrom('galleryEmbed' as const, 'infographicEmbed' as const, 'readAlso' as const),
  attrs: fc.record({ storyId: id }),
})
const embedded = fc.constantFrom('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'https://vimeo.com/123456789')

/** One block of any kind. */
export const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  arbitraryParagraph,
  fc
    .tuple(fc.constantFrom(2 as const, 3 as const), withWords)
    .map(([level, own]): Block => ({ type: 'heading', attrs: { level }, ...own })),
  list(3),
  few(arbitraryParagraph).map((content): Block => ({ type: 'blockquote', content })),
  fc
    .tuple(words(200), withWords)
    .map(([attribution, own]): Block => ({ type: 'pullQuote', attrs: { attribution }, ...own })),
  fc.record({
    type: ofType('factBox'),
    attrs: fc.record({ title: words(200) }),
    content: few(fc.oneof(arbitraryParagraph, list(1))),
  }),
  table,
  fc.record({
    type: ofType('image'),
    attrs: fc.record({ mediaId: id, alt: words(1_000), caption: words(1_000), credit: words(200) }),
  }),
  storyBlock,
  fc.record({ type: ofType('partnerLink'), attrs: fc.record({ href, title: words(300), source: words(120) }) }),
  fc.record({ type: ofType('embed'), attrs: fc.record({ url: embedded, title: words(300) }) }),
  fc.constantFrom<Block>({ type: 'divider' }, { type: 'pageBreak' }),
)

/** Some blocks with somebody's suggestion about the whole. */
const suggested = fc
  .tuple(arbitraryBlock, fc.option(suggestions, { nil: null, freq: 4 }))
  .map(([block, about]) => (about === null ? block : suggestedBlock(block, about)))
const suggestedBlock = (block: Block, about: BlockSuggestion[]): Block =>
  ({ ...block, attrs: { ...('attrs' in block ? block.attrs : {}), suggestions: about } }) as Block

/** A body of at least one block. */
export const arbitraryBody: fc.Arbitrary<Body> = few(suggested, 6).map((content) => ({ type: 'doc', content }))
