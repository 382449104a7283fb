import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('the order of keys makes no difference, at any depth; that of a list does', () => {
  expect(canonicalJson({ b: [{ y: 1, x: 2 }], a: null })).toBe('{"a":null,"b":[{"x":2,"y":1}]}')
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]))
})

test('a key without a value is as good as no key, and a date is its instant', () => {
  expect(canonicalJson({ a: undefined, at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}')
})
