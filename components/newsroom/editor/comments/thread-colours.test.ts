import { expect, test } from 'vitest'
import type { Thread } from '#lib/stories/comment-thread.ts'
import { threadRules } from './thread-colours.ts'

const open = '0b8f7a52-0c1d-4e5f-8a9b-000000000010'
const resolved = '0b8f7a52-0c1d-4e5f-8a9b-000000000011'
const thread = (id: string, resolvedAt: string | null) => ({ id, resolvedAt }) as Thread

test('words of open threads are coloured, those of resolved ones are not, unless one looks at it', () => {
  const threads = [thread(open, null), thread(resolved, '2026-03-01T12:00:00.000Z')]
  expect(threadRules(threads, null)).toContain(open)
  expect(threadRules(threads, null)).not.toContain(resolved)
  expect(threadRules(threads, resolved)).toContain(resolved)
})

test('an id that is none never gets into a style sheet', () => {
  expect(threadRules([thread('x"]{}*{color:red', null)], 'y"]{}')).toBe(threadRules([], null))
})
