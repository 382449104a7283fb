import { expect, test } from 'vitest'
import { type EditionWords, editionText } from './edition-words.ts'

const words: EditionWords = {
  headline: 'Forty ships',
  shortHeadline: 'Ships',
  standfirst: 'In the bay.',
  slug: 'forty-ships',
  slugline: 'Bay',
  urgency: 3,
  sectionId: 1,
  body: { type: 'doc', content: [] },
  dateline: { text: 'SEOUL, June 20.' },
  bylines: [{ personId: null, name: 'Mara Rowe', role: '' }],
  relatedIds: [9],
  topicIds: [4],
  note: 'More ships.',
}

test.each(Object.keys(words))('another %s is another edition to its hash', (field) => {
  expect(editionText({ ...words, [field]: 'other' })).not.toBe(editionText(words))
})

test('no dateline is the same whether it is left out or null', () => {
  expect(editionText({ ...words, dateline: undefined })).toBe(editionText({ ...words, dateline: null }))
})
