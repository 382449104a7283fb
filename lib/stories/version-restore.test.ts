import { expect, test } from 'vitest'
import { textBody } from '#testing/bodies.ts'
import { contentWith } from '#testing/story-content.ts'
import type { Block, Body } from './body.ts'
import type { Mark } from './body-inline.ts'
import type { VersionDetails } from './version.ts'
import { restoredBody, restoringChanges } from './version-restore.ts'

const threadId = '6f8f1c0e-6a53-4a0e-9a55-0c8a1d2b3c4d'
const comment: Mark = { type: 'comment', attrs: { threadId } }
const insertion: Mark = { type: 'insertion', attrs: { id: 'a', personId: 1, at: '2026-03-01T12:00:00Z' } }
const marked = (text: string, mark: Mark): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [mark] }],
})
const bodyOf = (...content: Block[]): Body => ({ type: 'doc', content })
const [plain] = textBody('Nobody was hurt.').content as [Block]

test('a block that is the same today is today’s own, with its comment', () => {
  const now = bodyOf(...textBody('New.').content, marked('Nobody was hurt.', comment))
  expect(restoredBody(now, bodyOf(plain))).toEqual(bodyOf(marked('Nobody was hurt.', comment)))
})

test('a comment of then comes back with its words', () => {
  expect(restoredBody(textBody('New.'), bodyOf(marked('Old.', comment)))).toEqual(bodyOf(marked('Old.', comment)))
})

test('suggestions come back neither from then nor from today', () => {
  const now = bodyOf({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Nobody was hurt.' },
      { type: 'text', text: ' Yet.', marks: [insertion] },
    ],
  })
  expect(restoredBody(now, bodyOf(plain))).toEqual(bodyOf(plain))
  const old = bodyOf(plain, {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Two.' },
      { type: 'text', text: ' Three.', marks: [insertion] },
    ],
  })
  expect(restoredBody(textBody('New.'), old)).toEqual(textBody('Nobody was hurt.', 'Two.'))
})

const details: VersionDetails = {
  urgency: 2,
  section: { id: 7, name: 'World' },
  topics: [
    { id: 1, name: 'Gone' },
    { id: 2, name: 'Merged' },
    { id: 3, name: 'There' },
  ],
  places: [{ id: 5, name: 'Lisbon' }],
  datelineProfile: 'agency',
  datelineDay: '2026-02-01',
  bylines: [
    { personId: 9, name: 'Ada', role: 'in Lisbon' },
    { personId: null, name: 'A guest', role: '' },
  ],
  related: [{ id: 11, headline: 'Gone' }],
  embargoUntil: '2026-03-01T12:00:00.000Z',
  noteToEditors: 'Call first',
}
const old = contentWith(bodyOf(plain, { type: 'readAlso', attrs: { storyId: 11 } }), { headline: 'Old', details })
const now = { ...contentWith(textBody('New.')), details }
const there = {
  topicIds: new Map([
    [2, 20],
    [3, 3],
  ]),
  placeIds: new Set([5]),
  storyIds: new Set<number>(),
}

test('what the newsroom does not have any more stays away, and a merged topic is the one it became', () => {
  expect(restoringChanges(now, old, there, false)).toEqual({
    headline: 'Old',
    shortHeadline: '',
    standfirst: '',
    slugline: '',
    body: bodyOf(plain),
    urgency: 2,
    topicIds: [20, 3],
    placeIds: [5],
    datelineProfile: 'agency',
    datelineDay: '2026-02-01',
    bylines: [
      { personId: 9, role: 'in Lisbon' },
      { name: 'A guest', role: '' },
    ],
    relatedIds: [],
    noteToEditors: 'Call first',
  })
})

test('neither section nor embargo ever come back, nor the day of a story that is out', () => {
  const changes = restoringChanges(now, old, there, true)
  expect(Object.keys(changes)).not.toEqual(expect.arrayContaining(['sectionId']))
  expect(Object.keys(changes)).not.toEqual(expect.arrayContaining(['embargoUntil']))
  expect(Object.keys(changes)).not.toEqual(expect.arrayContaining(['datelineDay']))
})

test('a point that knows the words alone leaves everything else as it is', () => {
  expect(Object.keys(restoringChanges(now, contentWith(bodyOf(plain)), there, false)).sort()).toEqual(
    ['body', 'headline', 'shortHeadline', 'slugline', 'standfirst'].sort(),
  )
})
