// The writing surface and the stored body must mean the same by every name; what passes one must pass the other.
import { getSchema } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Body, bodyMarkNames, bodyNodeNames } from '#lib/stories/body.ts'
import { arbitraryBody } from '#testing/arbitrary-body.ts'
import { bodyOfDocument } from './body-of-document.ts'
import { bodyExtensions } from './extensions/body-extensions.ts'
import { fitSlice } from './paste/fit-slice.ts'

const schema = getSchema(bodyExtensions())
const words = (text: string, ...marks: object[]) =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const item = (...content: object[]) => ({ type: 'listItem', content })
const link = (href: string) => ({ type: 'link', attrs: { href } })
const bullets = (...content: object[]) => ({ type: 'bulletList', content })

const fixtures: [string, object[]][] = [
  ['an empty paragraph', [{ type: 'paragraph' }]],
  [
    'marks and a link',
    [paragraph(words('a', { type: 'bold' }, { type: 'italic' }), words('b', link('https://example.org/x')))],
  ],
  ['a line break', [paragraph(words('a'), { type: 'hardBreak' }, words('b'))]],
  ['headings', [2, 3].map((level) => ({ type: 'heading', attrs: { level }, content: [words('h')] }))],
  ['a numbered list from 4', [{ type: 'orderedList', attrs: { start: 4 }, content: [item(paragraph(words('x')))] }]],
  [
    'lists four deep',
    [
      ['1', '2', '3', '4'].reduceRight<object>(
        (inner, text) => bullets(item(paragraph(words(text)), ...[inner].filter((list) => 'type' in list))),
        {},
      ),
    ],
  ],
  ['an item that opens with a list', [bullets(item(bullets(item(paragraph(words('x'))))))]],
  ['a quote', [{ type: 'blockquote', content: [paragraph(words('q')), paragraph(words('r'))] }]],
  [
    'read also and a page break',
    [{ type: 'readAlso', attrs: { storyId: 12 } }, { type: 'pageBreak' }, { type: 'paragraph' }],
  ],
  [
    'links by id',
    [
      paragraph(
        words('a', { type: 'link', attrs: { storyId: 4 } }),
        words('b', { type: 'link', attrs: { topicId: 5 } }),
      ),
    ],
  ],
]

/** What each block and mark knows beside its content. */
const attributes = {
  paragraph: [],
  heading: ['level'],
  bulletList: [],
  orderedList: ['start'],
  listItem: [],
  blockquote: [],
  pullQuote: ['attribution'],
  factBox: ['title'],
  table: [],
  tableRow: [],
  // The table's commands reckon with spans; bareNode leaves them out of the body.
  tableHeader: ['colspan', 'rowspan'],
  tableCell: ['colspan', 'rowspan'],
  image: ['mediaId', 'alt', 'caption', 'credit'],
  galleryEmbed: ['storyId'],
  infographicEmbed: ['storyId'],
  readAlso: ['storyId'],
  partnerLink: ['href', 'title', 'source'],
  embed: ['url', 'title'],
  divider: [],
  pageBreak: [],
  hardBreak: [],
  bold: [],
  italic: [],
  link: ['href', 'storyId', 'topicId'],
  comment: ['threadId'],
  insertion: ['id', 'personId', 'at'],
  deletion: ['id', 'personId', 'at'],
}
const box = (...content: object[]) => ({ type: 'factBox', attrs: { title: '' }, content })
const cells = (...content: object[]) => ({
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content }] }],
})

describe('the writing surface', () => {
  test('knows exactly the blocks of a body', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([...bodyNodeNames].sort())
  })

  test('knows exactly the marks of a body', () => {
    expect(Object.keys(schema.marks).sort()).toEqual([...bodyMarkNames].sort())
  })

  test.each(Object.entries(attributes))('knows of %s what a body knows', (name, known) => {
    const block = schema.nodes[name]
    const spec = block?.spec ?? schema.marks[name]?.spec
    // Whatever is not words may carry a suggestion about it.
    const beside = block ? ['suggestions'] : []
    expect(Object.keys(spec?.attrs ?? {}).sort()).toEqual([...known, ...beside].sort())
  })

  test('gives back any body as it was given', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const stored = Body.parse(body)
        const node = schema.nodeFromJSON(stored)
        node.check()
        expect(Body.parse(bodyOfDocument(node.toJSON()))).toEqual(stored)
      }),
      { numRuns: 300 },
    )
  })

  test.each(fixtures)('gives back %s as the body it was given', (_, content) => {
    const body = Body.parse({ type: 'doc', content })
    const node = schema.nodeFromJSON(body)
    node.check()
    expect(Body.parse(bodyOfDocument(node.toJSON()))).toEqual(body)
  })

  test.each([
    ['a quote in a quote', { type: 'blockquote', content: [{ type: 'blockquote', content: [paragraph(words('x'))] }] }],
    ['a heading in a list', bullets(item({ type: 'heading', attrs: { level: 2 }, content: [words('x')] }))],
    ['a page break in a quote', { type: 'blockquote', content: [{ type: 'pageBreak' }] }],
    ['a heading in a fact box', box({ type: 'heading', attrs: { level: 2 }, content: [words('x')] })],
    ['a fact box in a fact box', box(box(paragraph(words('x'))))],
    ['a table in a fact box', box(cells(paragraph(words('x'))))],
    ['a picture in a table', cells({ type: 'image', attrs: { mediaId: 1, alt: '', caption: '', credit: '' } })],
    ['a list in a table', cells(bullets(item(paragraph(words('x')))))],
    ['a table in a table', cells(cells(paragraph(words('x'))))],
    ['a row without cells', { type: 'table', content: [{ type: 'tableRow' }] }],
    ['a table in a list', bullets(item(cells(paragraph(words('x')))))],
    ['a pull quote in a list', bullets(item({ type: 'pullQuote', attrs: { attribution: '' } }))],
    ['paragraphs in a pull quote', { type: 'pullQuote', attrs: { attribution: '' }, content: [paragraph()] }],
  ])('refuses %s, as the body does', (_, block) => {
    const document = { type: 'doc', content: [block] }
    expect(Body.safeParse(document).success).toBe(false)
    expect(() => schema.nodeFromJSON(document).check()).toThrow()
  })

  test('a line break inside bold words is saved without the mark', () => {
    const bold = [{ type: 'bold' }]
    const document = {
      type: 'doc',
      content: [paragraph(words('a', ...bold), { type: 'hardBreak', marks: bold }, words('b', ...bold))],
    }
    const node = schema.nodeFromJSON(document)
    expect(Body.safeParse(bodyOfDocument(node.toJSON())).success).toBe(true)
  })

  test('lists deeper than a body allows come in as its deepest list, word for word', () => {
    const texts = ['1', '2', '3', '4', '5', '6']
    const nested = (depth: number): object[] =>
      depth === texts.length ? [] : [bullets(item(paragraph(words(texts[depth] ?? '')), ...nested(depth + 1)))]
    const pasted = Slice.maxOpen(schema.nodeFromJSON({ type: 'doc', content: nested(0) }).content)
    const document = schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] })
    const result = document.replace(0, document.content.size, new Slice(fitSlice(pasted).content, 0, 0))
    expect(Body.safeParse(bodyOfDocument(result.toJSON())).success).toBe(true)
    expect(result.textContent).toBe('123456')
    expect(fitSlice(pasted).openEnd).toBeLessThan(pasted.openEnd)
  })
})
