import { expect, test } from 'vitest'
import type { EditLine, VersionLine } from '#lib/stories/version.ts'
import { editTitle, editWords, span, versionTitle, versionWords } from './point-words.ts'

const version = (given: Partial<VersionLine>): VersionLine => ({
  point: 'version-3',
  number: 3,
  kind: 'named',
  name: '',
  who: 'Ada',
  at: '2026-03-01T12:00:00Z',
  edition: null,
  restoredFrom: null,
  ...given,
})
const edit = (given: Partial<EditLine>): EditLine => ({
  point: 'edits-1',
  kind: 'edit',
  who: 'Ada',
  from: '2026-03-01T12:00:00Z',
  until: '2026-03-01T12:00:00Z',
  fields: ['headline'],
  wordsAdded: 0,
  wordsRemoved: 0,
  ...given,
})

test.each<[Partial<VersionLine>, string, string]>([
  [{ name: 'Before the cut' }, 'Before the cut', 'Version 3, “Before the cut”'],
  [{ kind: 'submit' }, 'Submitted', 'Version 3, submitted'],
  [{ kind: 'restore', restoredFrom: 1 }, 'Restored version 1', 'Version 3, restored version 1'],
  [{ kind: 'restore', name: 'edition 2' }, 'Restored edition 2', 'Version 3, restored edition 2'],
  [{ kind: 'publish', number: null, edition: 1 }, 'Published', 'Edition 1'],
])('a version of %j is called', (given, title, words) => {
  expect([versionTitle(version(given)), versionWords(version(given))]).toEqual([title, words])
})

const now = new Date('2026-03-01T18:00:00Z')
test.each([
  ['2026-03-01T12:00:00Z', '2026-03-01T12:00:40Z', '12:00'],
  ['2026-03-01T12:00:00Z', '2026-03-01T12:20:00Z', '12:00–12:20'],
  ['2026-02-28T12:00:00Z', '2026-02-28T12:20:00Z', '28 Feb 12:00–12:20'],
  ['2026-02-28T23:50:00Z', '2026-03-01T00:10:00Z', '28 Feb 23:50–00:10'],
])('from %s until %s is %s', (from, until, words) => {
  expect(span({ from, until }, { zone: 'Etc/UTC', now })).toBe(words)
})

test.each<[Partial<EditLine>, string]>([
  [{ wordsAdded: 1, wordsRemoved: 3 }, 'headline · 1 word added, 3 words removed'],
  [{ fields: ['headline', 'body'], wordsAdded: 12 }, 'headline, text · 12 words added'],
  [{ fields: ['body'] }, 'text · no words changed'],
  [{ kind: 'opened', fields: ['headline', 'body'], wordsAdded: 1_750 }, '1,750 words'],
])('an edit of %j did', (given, words) => {
  expect(editWords(edit(given))).toBe(words)
})

test('an edit is its person’s; the beginning is nobody’s', () => {
  expect((['edit', 'restore', 'opened'] as const).map((kind) => editTitle(edit({ kind })))).toEqual([
    'Ada',
    'Restored by Ada',
    'As first opened for writing',
  ])
})
