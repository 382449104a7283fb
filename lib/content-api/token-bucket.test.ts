import { expect, test } from 'vitest'
import { type Bucket, burst, perSecond, takeOne } from './token-bucket.ts'

const takeAll = (nowMs: number) => {
  let bucket: Bucket | undefined
  let taken = 0
  for (;;) {
    const next = takeOne(bucket, nowMs)
    bucket = next.bucket
    if (next.waitSeconds > 0) return { bucket, taken }
    taken++
  }
}

test('a burst goes through, and then one has to wait at least a second', () => {
  const { bucket, taken } = takeAll(0)
  expect(taken).toBe(burst)
  expect(takeOne(bucket, 0).waitSeconds).toBeGreaterThanOrEqual(1)
})

test('it fills at its rate, never above the burst, and a clock that goes back takes nothing away', () => {
  const { bucket } = takeAll(0)
  expect(takeOne(bucket, 1_000).bucket.left).toBeCloseTo(perSecond - 1)
  expect(takeOne(bucket, 10 * 60_000).bucket.left).toBe(burst - 1)
  expect(takeOne({ left: 5, atMs: 1_000 }, 0).bucket.left).toBe(4)
})
