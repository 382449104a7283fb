import { describe, expect, test } from 'vitest'
import { type Answer, judge, together } from './removal.ts'
import type { Surface } from './surface.ts'

describe('what is found at an address', () => {
  test.each<[Surface, Answer, string]>([
    ['story', { status: 410, body: '' }, 'gone'],
    ['story', { status: 404, body: '' }, 'gone'],
    ['story', { status: 200, body: 'anything' }, 'present'],
    ['story', { status: 308, body: '' }, 'present'],
    ['story', { status: 503, body: '' }, 'unreachable'],
    ['story', { failure: 'connection refused' }, 'unreachable'],
    ['picture', { status: 200, body: '' }, 'present'],
    ['card', { status: 404, body: '' }, 'gone'],
    ['feed', { status: 200, body: '<a href="/world/17/words">' }, 'present'],
    ['feed', { status: 200, body: '<a href="https://news.example/world/17/words">' }, 'present'],
    ['feed', { status: 200, body: '<article data-card="17">' }, 'present'],
    ['feed', { status: 200, body: '<a href="/world/170/words"> <a href="/world/1/17">' }, 'gone'],
    ['topic', { status: 404, body: '' }, 'gone'],
    ['read-also', { status: 410, body: '' }, 'gone'],
    ['home', { status: 500, body: '' }, 'unreachable'],
  ])('%s with %j is %s', (surface, answer, state) => {
    expect(judge(surface, 17, answer).state).toBe(state)
  })
})

describe('several nodes', () => {
  const gone = { state: 'gone', detail: 'answers 410' } as const
  const present = { state: 'present', detail: 'answers 200' } as const

  test('count as gone only when all say so', () => {
    expect(
      together([
        { node: 'a', ...gone },
        { node: 'b', ...gone },
      ]),
    ).toEqual(gone)
  })

  test('are told by name where they differ', () => {
    expect(
      together([
        { node: 'a', ...gone },
        { node: 'b', ...present },
      ]),
    ).toEqual({
      state: 'present',
      detail: 'answers 200 (b)',
    })
  })

  test('nobody asked is no proof', () => {
    expect(together([]).state).toBe('unreachable')
  })
})
