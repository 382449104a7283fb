import { expect, test } from 'vitest'
import { isMatch } from './matching.ts'

test.each([
  ['Scheduled stories', 'sch', true],
  ['Scheduled stories', 'STO sche', true],
  ['Scheduled stories', 'duled', false],
  ['Theme: dark', 'dark theme', true],
  ['Zürich', 'zü', true],
  ['Anything', '  ', true],
])('%s is found by “%s”: %s', (text, typed, found) => {
  expect(isMatch(text, typed)).toBe(found)
})
