import { describe, expect, test } from 'vitest'
import { Mapping, placeStory, sectionsOf } from './mapping.ts'

const given = {
  source: 'test',
  columns: { url: 'url', date: 'date', title: 'title', text: 'text' },
  credit: { byline: 'Somebody', name: 'Some wire' },
  defaultSection: 'world',
  mostTopics: 2,
  topics: ['storms', 'courts', 'trump', 'places'].map((slug) => ({ slug, name: slug })),
  rules: [
    { words: ['storm'], topics: ['storms'] },
    { words: ['high court', 'judge'], within: 'headline', section: 'politics', topics: ['courts'] },
    { words: ['space'], within: 'text', section: 'science' },
    { words: ['Donald Trump'], topics: ['trump'] },
    { words: ['São Vicente'], topics: ['places'] },
  ],
}
const mapping = Mapping.parse(given)
const place = (headline: string, ...paragraphs: string[]) => placeStory(mapping, { headline, paragraphs })

describe('placing a story', () => {
  test('without a rule that holds goes to the default section', () => {
    expect(place('Nothing of note')).toEqual({ section: 'world', topics: [] })
  })

  test('the first rule that names a section decides it', () => {
    expect(place('Judge looks to space').section).toBe('politics')
    expect(place('A day', 'One.', 'Two.', 'Out in space.').section).toBe('science')
  })

  test('words are whole words, whatever their case, marks and possessive', () => {
    expect(place('STORM over Sao Vicente').topics).toEqual(['storms', 'places'])
    expect(place("Donald Trump's day").topics).toEqual(['trump'])
    expect(place('Brainstorming, storms and stormy talks').topics).toEqual([])
  })

  test('a rule looks no further than it says', () => {
    expect(place('A day', 'The judge spoke.').section).toBe('world')
    expect(place('A day', 'One.', 'A storm.').topics).toEqual(['storms'])
    expect(place('A day', 'One.', 'Two.', 'A storm.').topics).toEqual([])
  })

  test('a story has no more topics than the mapping allows', () => {
    expect(place('Judge stops Donald Trump in storm').topics).toEqual(['storms', 'courts'])
  })

  test('takes hostile text for the words it is', () => {
    const hostile = `${'a'.repeat(100_000)}-${'('.repeat(50_000)}`
    expect(place('.*+?^$(){}|[]\\', hostile)).toEqual({ section: 'world', topics: [] })
  })
})

describe('a mapping', () => {
  test('names its sections', () => {
    expect(sectionsOf(mapping)).toEqual(['world', 'politics', 'science'])
  })

  test.each([
    ['a topic it does not describe', { rules: [{ words: ['x'], topics: ['unknown'] }] }],
    ['a rule that says nothing', { rules: [{ words: ['x'] }] }],
    ['words without letters', { rules: [{ words: ['???'], section: 'world' }] }],
    ['a key nobody knows', { regex: '(a+)+$' }],
    ['a licence without https', { credit: { byline: 'a', name: 'b', licence: { name: 'c', href: 'javascript:1' } } }],
  ])('may not have %s', (_, change) => {
    expect(Mapping.safeParse({ ...given, ...change }).success).toBe(false)
  })
})
