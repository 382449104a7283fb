import { expect, test } from 'vitest'
import { Body } from '#lib/stories/body.ts'
import { bodyText } from '#lib/stories/body-text.ts'
import { markdownBody } from './markdown-body.ts'

const blocks = (markdown: string) => Body.parse(markdownBody(markdown)).content
const p = (text: string, ...marks: object[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }],
})

test.each<[string, string, unknown]>([
  ['nothing', '', [{ type: 'paragraph' }]],
  ['paragraphs, lines of one joined', 'a\nb\n\nc', [p('a b'), p('c')]],
  [
    'headings',
    '# A\n\n### B',
    [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A' }] },
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'B' }] },
    ],
  ],
  [
    'bold in italic',
    '*a **b***',
    [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a ', marks: [{ type: 'italic' }] },
          { type: 'text', text: 'b', marks: [{ type: 'italic' }, { type: 'bold' }] },
        ],
      },
    ],
  ],
  [
    'links without tracks',
    '[a](https://a.example/?utm_source=b&c=1)',
    [p('a', { type: 'link', attrs: { href: 'https://a.example/?c=1' } })],
  ],
  [
    'line breaks',
    'a\\\nb',
    [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }] }],
  ],
  [
    'lists in lists',
    '3. a\n   - b',
    [
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          {
            type: 'listItem',
            content: [p('a'), { type: 'bulletList', content: [{ type: 'listItem', content: [p('b')] }] }],
          },
        ],
      },
    ],
  ],
  ['quotes, with what they cannot hold as words', '> a\n>\n> - b', [{ type: 'blockquote', content: [p('a'), p('b')] }]],
  [
    'tables',
    '| a |\n|---|\n| b |',
    [
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableHeader', content: [p('a')] }] },
          { type: 'tableRow', content: [{ type: 'tableCell', content: [p('b')] }] },
        ],
      },
    ],
  ],
  ['dividers', '---', [{ type: 'divider' }]],
  ['raw HTML as text', '<script>alert(1)</script>', [p('<script>alert(1)</script>')]],
  ['raw HTML inside of words as text', 'a <b>c</b>', [p('a <b>c</b>')]],
  ['code as text', '```\na\n<b>\n```', [p('a'), p('<b>')]],
  ['entities', 'a &amp; b &#8211; c &nope; &lt;i&gt;', [p('a & b – c &nope; <i>')]],
  ['struck words as words', '~~a~~', [p('a')]],
])('brings in %s', (_, markdown, expected) => {
  expect(blocks(markdown)).toEqual(expected)
})

test.each([
  ['a picture', '![a](b.png)', /Pictures/],
  ['a picture in a list', '- ![a](https://b.example/c.png)', /Pictures/],
  ['a script link', '[a](javascript:alert(1))', /leads to/],
  ['a script link in capitals', '[a](JaVaScRiPt:alert(1))', /leads to/],
  ['a script link by entity', '[a](javascript&#58;alert(1))', /leads to/],
  ['a data link', '[a](data:text/html,x)', /leads to/],
  ['lists five deep', '- a\n  - b\n    - c\n      - d\n        - e', /at most 4 deep/],
  ['quotes ten thousand deep', '> '.repeat(10_000), /cannot be read|leads|deep/],
])('refuses %s in words', (_, markdown, says) => {
  expect(() => blocks(markdown)).toThrow(says)
})

test('keeps every word of a text', () => {
  const text = 'Minister resigns. Votes counted: 1,204 of 2,000 (60.2%).'
  expect(bodyText(markdownBody(text))).toContain(text)
})
