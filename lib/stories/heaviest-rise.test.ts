import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heaviestRise } from './heaviest-rise.ts'

const rise = (...values: number[]) =>
  [...heaviestRise(values.map((value) => ({ value, weight: 1 })))].map((index) => values[index]).reverse()

test.each([
  [[], []],
  [[0], [0]],
  [
    [0, 1, 2],
    [0, 1, 2],
  ],
  [
    [1, 2, 0],
    [1, 2],
  ],
  [
    [3, 0, 1, 4, 2],
    [0, 1, 4],
  ],
])('of %j the rise is %j', (values, expected) => {
  expect(rise(...values)).toEqual(expected)
})

test('weight decides between rises of one length', () => {
  const swapped = [
    { value: 1, weight: 1 },
    { value: 0, weight: 2 },
  ]
  expect([...heaviestRise(swapped)]).toEqual([1])
})

test('no choice of entries that rise weighs more', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 })
  const entries = weights.chain((list) =>
    fc
      .shuffledSubarray(
        list.map((_, n) => n),
        { minLength: list.length },
      )
      .map((values) => values.map((value, n) => ({ value, weight: list[n] as number }))),
  )
  fc.assert(
    fc.property(entries, (given) => {
      const weigh = (indices: Iterable<number>) => [...indices].reduce((sum, n) => sum + (given[n]?.weight ?? 0), 0)
      const rises = Array.from({ length: 2 ** given.length }, (_, mask) =>
        given.flatMap((_entry, n) => ((mask >> n) & 1 ? [n] : [])),
      ).filter((chosen) => chosen.every((n, at) => at === 0 || given[n]!.value > given[chosen[at - 1]!]!.value))
      const chosen = [...heaviestRise(given)].sort((a, b) => a - b)
      expect(rises).toContainEqual(chosen)
      expect(weigh(chosen)).toBe(Math.max(...rises.map(weigh)))
    }),
  )
})
