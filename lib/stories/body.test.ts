import { describe, expect, test } from 'vitest'
import { Body } from './body.ts'
import { bodyText, readAlsoIds, wordCount } from './body-text.ts'
import { safeHref } from './link.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (text: string, marks?: unknown[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks ? { marks } : {}) }],
})
const link = (href: string) => doc(paragraph('here', [{ type: 'link', attrs: { href } }]))
const nested = (depth: number): unknown => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: depth === 0 ? [paragraph('deep')] : [nested(depth - 1)] }],
})

describe('a body takes its own blocks and nothing else', () => {
  test.each<[string, unknown]>([
    ['an unknown block', doc({ type: 'script', content: [] })],
    ['an iframe', doc({ type: 'iframe', attrs: { src: 'https://evil.example' } })],
    ['an image before pictures exist', doc({ type: 'image', attrs: { src: 'x' } })],
    ['heading level 1', doc({ type: 'heading', attrs: { level: 1 } })],
    ['heading level 99', doc({ type: 'heading', attrs: { level: 99 } })],
    ['an attribute a block does not have', doc({ type: 'paragraph', attrs: { onclick: 'alert(1)' } })],
    ['a mark that does not exist', doc(paragraph('a', [{ type: 'textStyle', attrs: { color: 'red' } }]))],
    ['a mark with further attributes', doc(paragraph('a', [{ type: 'bold', attrs: { class: 'x' } }]))],
    ['a link with a target of its own', doc(paragraph('a', [{ type: 'link', attrs: { href: '/a', onclick: 'x' } }]))],
    ['a read-also block without a story', doc({ type: 'readAlso', attrs: { storyId: 'abc' } })],
    ['text at the top', doc({ type: 'text', text: 'loose' })],
    ['lists nested without end', doc(nested(40))],
    ['control characters', doc(paragraph('a\u0000b'))],
    ['a lone surrogate', doc(paragraph('a\ud800b'))],
    ['more blocks than a body holds', doc(...Array.from({ length: 5_001 }, () => ({ type: 'pageBreak' })))],
    ['no document', null],
    ['an array', []],
    ['a prototype key', JSON.parse('{"type":"doc","content":[],"__proto__":{"admin":true}}')],
  ])('%s is refused', (_, value) => {
    expect(Body.safeParse(value).success).toBe(false)
  })

  test('every block of its own passes unchanged', () => {
    const whole = doc(
      paragraph('Text with a link', [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/a?b=c' } }]),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Heading' }] },
      nested(2),
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph('Three')] }] },
      { type: 'blockquote', content: [paragraph('Quoted')] },
      { type: 'readAlso', attrs: { storyId: 12 } },
      { type: 'pageBreak' },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'one' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }],
      },
    )
    expect(Body.parse(whole)).toEqual(whole)
  })
})

describe('a link goes to the web, to a mailbox or to our own site', () => {
  test.each([
    'https://example.org',
    'http://example.org/a?b=c#d',
    'mailto:desk@example.org',
    '/world/12/a-story',
    '/',
    '/news?before=a',
  ])('%s is taken', (href) => {
    expect(safeHref(href)).toBe(href)
  })
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u00adscript:alert(1)',
    'javascript\u200b:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://',
    'http:///',
    'https://user:pass@example.org',
    'view-source:https://example.org',
    '',
    'example.org',
    '#top',
    'javascript&colon;alert(1)',
    'feed:javascript:alert(1)',
  ])('%j is refused', (href) => {
    expect(safeHref(href)).toBeNull()
    expect(Body.safeParse(link(href)).success).toBe(false)
  })
})

describe('the words of a body', () => {
  const body = Body.parse(
    doc(
      paragraph('First words here.'),
      nested(1),
      { type: 'readAlso', attrs: { storyId: 5 } },
      { type: 'pageBreak' },
      { type: 'blockquote', content: [paragraph('Said.')] },
      { type: 'readAlso', attrs: { storyId: 5 } },
      { type: 'readAlso', attrs: { storyId: 9 } },
    ),
  )
  test('are read in order, blocks apart by an empty line', () => {
    expect(bodyText(body)).toBe('First words here.\n\ndeep\n\nSaid.')
    expect(wordCount(bodyText(body))).toBe(5)
  })
  test('name each story they link to once', () => {
    expect(readAlsoIds(body)).toEqual([5, 9])
  })
})
