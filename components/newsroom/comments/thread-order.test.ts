import { expect, test } from 'vitest'
import type { Thread } from '#lib/stories/comment-thread.ts'
import { inStoryOrder, openOf } from './thread-order.ts'

const thread = (id: string, field: Thread['field'], more: Partial<Thread> = {}): Thread => ({
  id,
  field,
  quote: '',
  createdBy: { id: 1, name: 'Ada' },
  createdAt: '2026-03-01T12:00:00.000Z',
  resolvedAt: null,
  resolvedBy: null,
  comments: [],
  ...more,
})

test('threads stand as one meets them: head fields, then words in their order, then those whose words are gone', () => {
  const threads = [
    thread('gone', 'body'),
    thread('second', 'body'),
    thread('first', 'body'),
    thread('standfirst', 'standfirst'),
    thread('headline', 'headline'),
  ]
  const order = inStoryOrder(threads, new Set(['first', 'second'])).map(({ id }) => id)
  expect(order).toEqual(['headline', 'standfirst', 'first', 'second', 'gone'])
})

test('threads of one place stand by age', () => {
  const younger = thread('younger', 'headline', { createdAt: '2026-03-02T00:00:00.000Z' })
  expect(inStoryOrder([younger, thread('older', 'headline')], null).map(({ id }) => id)).toEqual(['older', 'younger'])
})

test('a field counts its open threads alone', () => {
  const resolved = thread('b', 'headline', { resolvedAt: '2026-03-02T00:00:00.000Z' })
  expect(
    openOf([thread('a', 'headline'), resolved, thread('c', 'standfirst')], 'headline').map(({ id }) => id),
  ).toEqual(['a'])
})
