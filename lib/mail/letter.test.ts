import { expect, test } from 'vitest'
import { escapeHtml, headerLine } from './letter.ts'

test.each([
  ['Storm\r\nBcc: all@example.org', 'Storm Bcc: all@example.org'],
  ['Storm\n\tX: y', 'Storm X: y'],
  ['Storm\u2028Bcc: a', 'Storm Bcc: a'],
  ['\u0000Storm\u0085 now', 'Storm now'],
  ['\u202Emrots', 'mrots'],
  ['\ud800 half a sign', '\ufffd half a sign'],
])('%j is one line', (given, line) => {
  expect(headerLine(given)).toBe(line)
})

test('a long line is cut by whole signs', () => {
  const line = headerLine('🌊'.repeat(400))
  expect([...line]).toHaveLength(180)
  expect(line.isWellFormed()).toBe(true)
})

test('text cannot become markup', () => {
  expect(escapeHtml(`<a href="x" onclick='y'>&`)).toBe('&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;')
})
