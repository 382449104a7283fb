import { expect, test } from 'vitest'
import { jsonDepth } from './json-depth.ts'

test.each([
  ['1', 0],
  ['{}', 1],
  ['{"a":[{"b":1}]}', 3],
  ['[[],[],[]]', 2],
  ['"[[[["', 0],
  ['["\\"[[["]', 1],
  ['["\\\\",[1]]', 2],
  ['['.repeat(200_000), 200_000],
  ['{"unfinished": "', 1],
  ['', 0],
])('%.30s nests %i deep', (text, depth) => {
  expect(jsonDepth(text)).toBe(depth)
})
