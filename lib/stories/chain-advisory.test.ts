import { expect, test } from 'vitest'
import { textBody } from '#testing/bodies.ts'
import { contentWith } from '#testing/story-content.ts'
import { advisoryLine } from './chain-advisory.ts'
import { compareStories } from './compare-stories.ts'

const now = new Date('2026-03-01T15:00:00Z')
const alert = { step: 'alert', publishedAt: new Date('2026-03-01T14:02:00Z') } as const
const opening = 'The two leaders met in Seoul on Sunday for talks about the cables.'

function line(
  before: string[],
  after: string[],
  given: Partial<Parameters<typeof advisoryLine>[0]> = {},
  headline = '',
) {
  const comparison = compareStories(contentWith(textBody(...before)), contentWith(textBody(...after), { headline }))
  return advisoryLine({ step: 'update', slugline: 'Korea-Summit', comparison, predecessor: alert, now, ...given })
}

test('says what is new, what it is called and what it replaces', () => {
  expect(
    line(
      [opening, 'The session is to last two hours.', 'Some 40 delegates from nine countries attend.'],
      [
        opening,
        'The session is to last two hours.',
        'Some 52 delegates from nine countries attend.',
        '“We have agreed on the route,” the minister said.',
        'No date was given.',
        'The work would take years to finish.',
        'Markets hardly moved.',
      ],
      {},
      'Leaders agree on cables',
    ),
  ).toBe(
    'UPDATES Korea-Summit: adds quotes (4 new paragraphs), new headline, changes figure in 3rd paragraph. ' +
      'Replaces alert of 14:02 UTC.',
  )
})

test.each([
  ['a paragraph more', [opening], [opening, 'No date was given.'], 'adds 1 paragraph'],
  ['a paragraph less', [opening, 'No date was given.'], [opening], 'cuts 1 paragraph'],
  ['other words', [opening], [opening.replace('about', 'on')], 'changes 1 paragraph'],
  ['nothing', [opening], [opening], 'no words differ'],
  [
    'two figures',
    ['About 40 of them came to town.', 'They stay for 2 days in all.'],
    ['About 50 of them came to town.', 'They stay for 3 days in all.'],
    'changes figures in 1st and 2nd paragraphs',
  ],
])('of %s it says so', (_, before, after, said) => {
  expect(line(before, after)).toBe(`UPDATES Korea-Summit: ${said}. Replaces alert of 14:02 UTC.`)
})

test('a piece of another day is called with its day, and one that never went out as that', () => {
  const yesterday = { step: null, publishedAt: new Date('2026-02-28T23:59:00Z') }
  expect(line([opening], [opening], { predecessor: yesterday, step: 'wrap', slugline: '' })).toBe(
    'WRAPS UP the story: no words differ. Replaces story of 23:59 UTC on 2026-02-28.',
  )
  expect(line([opening], [opening], { predecessor: { step: 'alert', publishedAt: null } })).toMatch(
    /Replaces alert that has not gone out\.$/,
  )
})
