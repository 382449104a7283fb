import { expect, test } from 'vitest'
import { reportLine, totalsLine } from './report.ts'

const at = { row: 7, line: 91 }
const story = { storyId: 12, href: '/world/12/ferry-aground' }

test.each([
  [
    { ...at, outcome: 'created', ...story, paragraphs: 1, remarks: ['date line taken out'] },
    'row 7 created story 12 /world/12/ferry-aground (1 paragraph, date line taken out)',
  ],
  [{ ...at, outcome: 'unchanged', ...story }, 'row 7 unchanged story 12 /world/12/ferry-aground'],
  [
    { ...at, outcome: 'changed', ...story },
    'row 7 changed story 12 /world/12/ferry-aground: the row differs from the one imported, the story was left alone. Compare them and edit the story: /newsroom/stories/12',
  ],
  [{ ...at, outcome: 'failed', why: 'column "date": is empty.' }, 'row 7 failed line 91: column "date": is empty.'],
] as const)('a row is reported in one line (%#)', (report, line) => {
  expect(reportLine(report)).toBe(line)
})

test('the totals name every outcome', () => {
  expect(totalsLine({ created: 1, unchanged: 2, changed: 3, failed: 4 })).toBe(
    '1 created, 2 unchanged, 3 changed, 4 failed',
  )
})
