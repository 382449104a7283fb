import { expect, test } from 'vitest'
import { blocksFor } from './blocks.ts'
import { addressOf, linkChoices } from './link-choices.ts'

test.each([
  ['example.org/report', 'https://example.org/report'],
  ['https://example.org/a?utm_source=mail', 'https://example.org/a'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['/world/ferries-12', '/world/ferries-12'],
])('%s is the address %s', (typed, address) => expect(addressOf(typed)).toBe(address))

test.each(['javascript:alert(1)', 'ferries', 'two words', '//example.org', 'data:text/html,x', 'example', ''])(
  '“%s” is no address',
  (typed) => expect(addressOf(typed)).toBeNull(),
)

const known = {
  people: [
    { id: 1, name: 'Élodie Ramos' },
    { id: 2, name: 'Ann Chief' },
  ],
  topics: [{ id: 5, name: 'Earthquakes', type: 'subject' }],
  stories: [{ id: 9, headline: '', sectionName: 'World', publishedAt: null }],
}

test('an "@" finds people and topics by the beginning of any of their words, whatever the accents', () => {
  const found = (words: string) => linkChoices(words, { ...known, stories: [] }).map(({ name }) => name)
  expect(found('elo')).toEqual(['Élodie Ramos'])
  expect(found('ram')).toEqual(['Élodie Ramos'])
  expect(found('quakes')).toEqual([])
  expect(found('EARTH')).toEqual(['Earthquakes'])
})

test('a story leads by its id and says that it is not out, a person leads nowhere', () => {
  const [person, story] = linkChoices('ann', known)
  expect(person?.target).toBeNull()
  expect(story).toMatchObject({ name: 'Story 9', detail: 'World · not out yet', target: { storyId: 9 } })
})

test('the "/" menu finds blocks by the beginning of their names first', () => {
  const names = (typed: string) => blocksFor(typed).map(({ name }) => name)
  expect(names('quote')).toEqual(['quote', 'pullQuote'])
  expect(names('image')).toEqual(['image'])
  expect(names('page')[0]).toBe('pageBreak')
  expect(names('video')).toEqual(['embed'])
  expect(names('zebra')).toEqual([])
})
