import { expect, test } from 'vitest'
import { entityTag, namesPage } from './entity-tag.ts'

test('the same words in other bytes have another tag', () => {
  const tags = [
    entityTag('h', 'identity'),
    entityTag('h', 'gzip'),
    entityTag('h', 'br'),
    entityTag('h', 'gzip', 'thorough'),
    entityTag('h', 'br', 'thorough'),
  ]
  expect(new Set(tags).size).toBe(5)
  for (const tag of tags) expect(namesPage(tag, 'h')).toBe(true)
})

test.each([
  ['*', true],
  ['"h"', true],
  ['W/"h"', true],
  ['"x", W/"h-gzip"', true],
  ['"x","h-br"', true],
  ['"hh"', false],
  ['"x"', false],
  ['h', false],
  ['', false],
  ['"h-', false],
])('If-None-Match %s names the page h: %s', (header, expected) => {
  expect(namesPage(header, 'h')).toBe(expected)
})
