import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RecordLine, StoryRecord } from '#lib/stories/history.ts'
import { StoryHistory } from './story-history.tsx'

const line = (id: string, at: string, given: Partial<RecordLine> = {}): RecordLine => ({
  id,
  at,
  who: 'Otto Chief',
  type: 'story.approved',
  what: 'Approved',
  more: [],
  edition: null,
  origin: 'newsroom',
  address: '192.0.2.1',
  ...given,
})
const record: StoryRecord = {
  story: { id: 7, headline: 'Forty ships', state: 'published' },
  lines: [
    line('3', '2026-03-01T23:30:00.000Z', {
      type: 'story.published',
      what: 'Corrected with edition 2',
      more: ['Went out all the same, because: it could not wait (No byline.)'],
      edition: 2,
    }),
    line('2', '2026-03-01T12:00:00.000Z', { origin: 'scheduler', who: 'The system', address: '' }),
  ],
  earlier: '2',
  editions: [
    {
      number: 2,
      kind: 'correct',
      at: '2026-03-01T23:30:00.000Z',
      who: 'Otto Chief',
      hash: 'ab12',
      isUndone: true,
      correction: { wrong: 'It said forty.', right: 'There were fourteen.' },
    },
  ],
  dates: [],
  receipts: [{ id: 1, move: 'kill', at: '2026-03-01T23:30:00.000Z', surfaces: 3, gone: 2, checkedAt: null }],
  notices: [],
}
const clock = { zone: 'Asia/Seoul', ownZone: 'Europe/London', now: new Date('2026-03-02T00:00:00Z') }
const words = (kind: 'moves' | null = null) =>
  renderToStaticMarkup(<StoryHistory record={record} kind={kind} isFirstPage clock={clock} />)

test('events stand by the newsroom’s days, with the person’s own time, who and from where', () => {
  const page = words().replace(/<[^>]+>/g, ' ')
  expect(page).toMatch(
    /Monday, 2 March 2026\s+08:30:00\s+23:30:00 Europe\/London[\s\S]*Sunday, 1 March 2026\s+21:00:00/,
  )
  expect(page).toContain('from 192.0.2.1')
  expect(page).toContain('by the scheduler')
  expect(page).toContain('Went out all the same, because: it could not wait')
})

test('an edition leads to what it changed and shows its hash, and an undone one says so', () => {
  const page = words()
  expect(page).toContain('href="/newsroom/stories/7/compare?from=edition-1&amp;to=edition-2"')
  expect(page.replace(/<[^>]+>/g, '')).toMatch(/Corrected, undone.*ab12/)
  expect(page).toContain('Gone from 2 of 3 surfaces, not looked at yet')
})

test('the next page keeps the kind', () => {
  expect(words('moves')).toContain('href="/newsroom/stories/7/history?kind=moves&amp;before=2"')
})
