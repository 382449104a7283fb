import { expect, test } from 'vitest'
import { allowance } from './allowance.ts'

test('what is there at once is used up, and comes back with time', () => {
  const frames = allowance(10, 3, 0)
  expect([frames.use(1, 0), frames.use(2, 0), frames.use(1, 0)]).toEqual([true, true, false])
  expect([frames.use(1, 99), frames.use(1, 100), frames.use(1, 100)]).toEqual([false, true, false])
})

test('saving up ends at the burst', () => {
  const frames = allowance(10, 3, 0)
  expect([frames.use(4, 60_000), frames.use(3, 60_000), frames.use(1, 60_000)]).toEqual([false, true, false])
})
