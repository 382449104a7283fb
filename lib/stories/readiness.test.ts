import { expect, test } from 'vitest'
import { textBody } from '#testing/bodies.ts'
import { type ReadinessFacts, readiness } from './readiness.ts'

const now = new Date('2026-03-01T12:00:00Z')
const ready: ReadinessFacts = {
  id: 1,
  headline: 'A headline',
  shortHeadline: '',
  standfirst: 'A standfirst.',
  slugline: '',
  body: textBody('Text.'),
  sectionHidden: false,
  topicCount: 1,
  datelineProfile: 'agency',
  placeIds: [10],
  bylines: [{ name: 'Ada', whereaboutsId: 10, whereabouts: 'Seoul' }],
  embargoUntil: null,
  relatedIds: [],
}
const codes = (facts: Partial<ReadinessFacts>) => {
  const { blockers, warnings } = readiness({ ...ready, ...facts }, now)
  return { blockers: blockers.map(({ code }) => code), warnings: warnings.map(({ code }) => code) }
}

test('a whole story has nothing against it', () => {
  expect(codes({})).toEqual({ blockers: [], warnings: [] })
})

test.each<[string, Partial<ReadinessFacts>]>([
  ['no-headline', { headline: '' }],
  ['no-standfirst', { standfirst: '' }],
  ['headline-too-long', { headline: 'x'.repeat(201) }],
  ['slugline-too-long', { slugline: 'x'.repeat(61) }],
  ['no-text', { body: textBody('   ') }],
  ['no-text', { body: { type: 'doc', content: [{ type: 'readAlso', attrs: { storyId: 4 } }] } }],
  ['links-to-itself', { relatedIds: [1] }],
  [
    'links-to-itself',
    { body: { type: 'doc', content: [...textBody('Text.').content, { type: 'readAlso', attrs: { storyId: 1 } }] } },
  ],
])('%s stops a story', (code, facts) => {
  expect(codes(facts)).toEqual({ blockers: [code], warnings: [] })
})

test.each<[string, Partial<ReadinessFacts>]>([
  ['section-hidden', { sectionHidden: true }],
  ['no-topics', { topicCount: 0 }],
  ['no-byline', { bylines: [] }],
  ['no-dateline', { placeIds: [] }],
  ['embargo-past', { embargoUntil: now }],
  ['empty-page', { body: { type: 'doc', content: [{ type: 'pageBreak' }, ...textBody('Text.').content] } }],
  ['not-there', { bylines: [{ name: 'Ada', whereaboutsId: 11, whereabouts: 'Busan' }] }],
])('%s is worth a look', (code, facts) => {
  expect(codes(facts)).toEqual({ blockers: [], warnings: [code] })
})

test('a story without a dateline says nothing about where its author is', () => {
  expect(
    codes({ datelineProfile: 'none', bylines: [{ name: 'Ada', whereaboutsId: 11, whereabouts: 'Busan' }] }).warnings,
  ).toEqual([])
})
