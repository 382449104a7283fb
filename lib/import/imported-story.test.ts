import { describe, expect, test } from 'vitest'
import { bodyText, wordCount } from '#lib/stories/body-text.ts'
import { importedStory, type SourceRow } from './imported-story.ts'
import { Mapping } from './mapping.ts'

const mapping = Mapping.parse({
  source: 'test',
  columns: { url: 'url', date: 'date', title: 'title', text: 'text' },
  credit: {
    byline: 'Contributors',
    name: 'Some wire',
    licence: { name: 'CC BY 2.5', href: 'https://creativecommons.org/licenses/by/2.5/' },
  },
  defaultSection: 'world',
})
const row: SourceRow = {
  url: 'https://wire.example//wiki/Ferry',
  date: '2019-01-04',
  title: 'Ferry aground off Vey',
  text: '\n\nFriday, January 4, 2019\u00a0\n\n\nA ferry ran aground.\n\nNobody was hurt.\n',
}
function story(change: Partial<SourceRow> = {}) {
  const result = importedStory({ ...row, ...change }, mapping)
  if ('problem' in result) throw new Error(result.problem)
  return result
}
const credit = 'Source: Some wire, CC BY 2.5.'

describe('a row as a story', () => {
  test('has its paragraphs in order without the date line, and the credit below', () => {
    expect(bodyText(story().body)).toBe(`A ferry ran aground.\n\nNobody was hurt.\n\n${credit}`)
    expect(story()).toMatchObject({
      paragraphs: 2,
      day: '2019-01-04',
      section: 'world',
      remarks: ['date line taken out'],
    })
  })

  test('links the credit to the original and to the licence', () => {
    expect(story().body.content.at(-1)).toMatchObject({
      content: [
        { text: 'Source: ' },
        { text: 'Some wire', marks: [{ type: 'link', attrs: { href: 'https://wire.example/wiki/Ferry' } }] },
        { text: ', ' },
        { marks: [{ type: 'link', attrs: { href: 'https://creativecommons.org/licenses/by/2.5/' } }] },
        { text: '.' },
      ],
    })
  })

  test('keeps a date line of another day, and one that stands further down', () => {
    const text = 'Thursday, January 3, 2019\nText.\nFriday, January 4, 2019'
    expect(story({ text }).paragraphs).toBe(3)
    expect(story({ text: `Text.\n${row.text}` }).remarks).toEqual([])
  })

  test('keeps a date line that is all the text there is, and says so', () => {
    const { body, remarks } = story({ text: 'Friday, January 4, 2019\u00a0\n\n' })
    expect(bodyText(body)).toBe(`Friday, January 4, 2019\n\n${credit}`)
    expect(remarks).toEqual(['nothing but a date line, kept'])
  })

  test.each([4, 19_876])('holds %i words', (words) => {
    const text = Array.from({ length: words }, (_, index) => (index % 60 === 59 ? 'end.\n\n' : 'word')).join(' ')
    expect(wordCount(bodyText(story({ text }).body))).toBe(words + wordCount(credit))
  })

  test('takes markup for the words it is', () => {
    const text = '<script>alert(1)</script>\n[[Link]] {{template}} <img src=x onerror=alert(1)>'
    expect(bodyText(story({ text }).body)).toContain('<script>alert(1)</script>\n\n[[Link]] {{template}} <img')
  })

  test('says how many control characters it took out', () => {
    expect(story({ title: 'A\u0000 b', text: 'C\u0007 d.' })).toMatchObject({
      headline: 'A b',
      remarks: ['2 control characters removed'],
    })
  })
})

describe('a row is refused', () => {
  test('for an address longer than a link may be', () => {
    expect(importedStory({ ...row, url: `https://wire.example/${'a'.repeat(3_000)}` }, mapping)).toMatchObject({
      column: 'url',
    })
    expect(importedStory({ ...row, url: `https://wire.example/${'é'.repeat(1_000)}` }, mapping)).toMatchObject({
      column: 'url',
    })
  })

  test.each([
    ['date', { date: '2019-02-29' }],
    ['date', { date: '4.1.2019' }],
    ['date', { date: '' }],
    ['url', { url: '' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['url', { url: '/wiki/Ferry' }],
    ['title', { title: ' \u200b ' }],
    ['title', { title: 'long '.repeat(60) }],
    ['text', { text: '' }],
    ['text', { text: ' \n\u00a0\n' }],
  ] as const)('for its %s when it has %j', (column, change) => {
    const result = importedStory({ ...row, ...change }, mapping)
    expect(result).toMatchObject({ column, problem: expect.stringMatching(/.{10}/) })
  })
})
