import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type DossierRecord, dossierProblems, sealed } from './dossier.ts'
import { type EditionWords, editionText } from './edition-words.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const words: EditionWords = {
  headline: 'Forty ships',
  shortHeadline: '',
  standfirst: 'In the bay.',
  slug: 'forty-ships',
  slugline: '',
  urgency: 3,
  sectionId: 1,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'There were forty.' }] }] },
  dateline: null,
  bylines: [],
  relatedIds: [],
  topicIds: [4],
  note: '',
}
const record: DossierRecord = {
  form: 'broadsheet-dossier-1',
  drawnUp: { at: '2026-03-01T12:00:00.000Z', by: 'Mara Rowe' },
  story: { id: 7, headline: 'Forty ships' },
  editions: [1, 2].map((number) => ({
    ...words,
    relatedIds: [],
    topicIds: [4],
    number,
    hash: sha256(editionText(words)),
  })),
  corrections: [{ wrong: 'It said forty.', right: 'There were fourteen.' }],
  events: [{ id: '1', type: 'story.created' }],
  versions: [],
  scheduledMoves: [],
  receipts: [],
  comments: [],
}
/** As it comes out of a file. */
const fileOf = (dossier: unknown) => JSON.parse(JSON.stringify(dossier))
const whole = () => fileOf(sealed(record, sha256))
const places = (dossier: unknown) => dossierProblems(dossier, sha256).map(({ place }) => place)

test('a dossier that nobody touched is whole, whatever the order of its keys', () => {
  expect(places(whole())).toEqual([])
  const { digest, digests, record: inside } = whole()
  expect(places({ digests, record: Object.fromEntries(Object.entries(inside).reverse()), digest })).toEqual([])
})

describe('what was changed is found where it was changed', () => {
  test('at one letter of one edition', () => {
    const file = whole()
    file.record.editions[1].body.content[0].content[0].text = 'There were fortY.'
    expect(places(file)).toEqual(['editions[1]', 'editions[1]'])
  })

  test('at one letter anywhere', () => {
    const text = JSON.stringify(whole())
    for (let at = 0; at < text.length; at += 7) {
      const letter = text[at] ?? ''
      if (!/[a-z0-9]/i.test(letter)) continue
      const file = `${text.slice(0, at)}${letter === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
      let parsed: unknown
      try {
        parsed = JSON.parse(file)
      } catch {
        continue
      }
      expect(places(parsed), `letter ${at}`).not.toEqual([])
    }
  })

  test('at a correction, an event, an entry taken out and one added', () => {
    const corrected = whole()
    corrected.record.corrections[0].right = 'There were thirteen.'
    expect(places(corrected)).toEqual(['corrections[0]'])
    const shortened = whole()
    shortened.record.events.pop()
    expect(places(shortened)).toEqual(['events[0]'])
    const lengthened = whole()
    lengthened.record.events.push({ id: '2' })
    expect(places(lengthened)).toEqual(['events[1]'])
  })

  test('at an edition even when its digests were worked out anew', () => {
    const file = whole()
    file.record.editions[0].headline = 'Four ships'
    expect(places(fileOf(sealed(file.record, sha256)))).toEqual(['editions[0]'])
  })

  test('at the digests themselves', () => {
    const file = whole()
    file.digest = file.digest.replace(/^./, (letter: string) => (letter === '0' ? '1' : '0'))
    expect(places(file)).toEqual(['digest'])
  })
})

test.each([[null], ['text'], [{}], [{ record: 1, digests: {}, digest: '' }]])('%j is no dossier', (given) => {
  expect(places(given)).not.toEqual([])
})
