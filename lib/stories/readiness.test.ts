import { expect, test } from 'vitest'
import { textBody } from '#testing/bodies.ts'
import type { Body } from './body.ts'
import { type ReadinessFacts, readiness, withFreshText } from './readiness.ts'

const now = new Date('2026-03-01T12:00:00Z')
const withMark = (type: 'insertion' | 'deletion'): Body => ({
  type: 'doc',
  content: [
    ...textBody('Text.').content,
    {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: 'More.',
          marks: [{ type, attrs: { id: 'a', personId: 1, at: '2026-03-01T10:00:00Z' } }],
        },
      ],
    },
  ],
})
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
  openComments: 0,
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
  ['open-comments', { openComments: 2 }],
  ['placeholders', { headline: 'TK wins' }],
  ['placeholders', { slugline: 'TK' }],
  ['placeholders', { body: textBody('The mayor, TK, said.') }],
  ['open-suggestions', { body: withMark('insertion') }],
  ['open-suggestions', { body: withMark('deletion') }],
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

test('placeholders are counted over the fields, lead to the first one, and are asked about', () => {
  const body: Body = { type: 'doc', content: [...textBody('Text.').content, ...textBody('TK and TKTK.').content] }
  expect(readiness({ ...ready, body }, now).warnings).toEqual([
    { code: 'placeholders', field: 'body', block: 1, isAsked: true, message: '2 TKs are not filled in: the text (2).' },
  ])
  expect(readiness({ ...ready, standfirst: 'TK', body }, now).warnings).toEqual([
    {
      code: 'placeholders',
      field: 'standfirst',
      isAsked: true,
      message: '3 TKs are not filled in: the standfirst, the text (2).',
    },
  ])
})

test('a problem of the text says in which block it stands', () => {
  const content = [...textBody('Text.').content, { type: 'readAlso' as const, attrs: { storyId: 1 } }]
  expect(readiness({ ...ready, body: { type: 'doc', content } }, now).blockers[0]?.block).toBe(1)
  expect(readiness({ ...ready, body: withMark('deletion') }, now).warnings[0]?.block).toBe(1)
})

test('words that only a suggestion brings do not make a story ready', () => {
  const [, suggested] = withMark('insertion').content
  if (suggested === undefined) throw new Error('no block')
  expect(codes({ body: { type: 'doc', content: [suggested] } }).blockers).toEqual(['no-text'])
})

test('with fresh words, what the words say is said anew and the rest stays', () => {
  const known = readiness({ ...ready, headline: '', topicCount: 0, body: textBody('TK') }, now)
  const fresh = withFreshText(known, { ...ready, standfirst: '' })
  expect(fresh.blockers.map(({ code }) => code)).toEqual(['no-standfirst'])
  expect(fresh.warnings.map(({ code }) => code)).toEqual(['no-topics'])
})
