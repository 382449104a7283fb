// The writing surface and the stored body must mean the same by every name; what passes one must pass the other.
import { getSchema } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { Body, bodyMarkNames, bodyNodeNames } from '#lib/stories/body.ts'
import { bodyOfDocument } from './body-of-document.ts'
import { bodyExtensions } from './extensions/body-extensions.ts'
import { shallow } from './extensions/plain-paste.ts'

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
]

describe('the writing surface', () => {
  test('knows exactly the blocks of a body', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([...bodyNodeNames].sort())
  })

  test('knows exactly the marks of a body', () => {
    expect(Object.keys(schema.marks).sort()).toEqual([...bodyMarkNames].sort())
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
    const result = document.replace(0, document.content.size, new Slice(shallow(pasted).content, 0, 0))
    expect(Body.safeParse(bodyOfDocument(result.toJSON())).success).toBe(true)
    expect(result.textContent).toBe('123456')
    expect(shallow(pasted).openEnd).toBeLessThan(pasted.openEnd)
  })
})
