// How much one token may ask for: a bucket that holds a burst and fills at a steady rate.
export type Bucket = { left: number; atMs: number }

export const burst = 300
export const perSecond = 30

/** Takes one request out of the bucket. `waitSeconds` is 0 when it may go on, else how long to wait, at least 1. */
export function takeOne(bucket: Bucket | undefined, nowMs: number): { bucket: Bucket; waitSeconds: number } {
  const sinceMs = bucket ? Math.max(0, nowMs - bucket.atMs) : 0
  const left = bucket ? Math.min(burst, bucket.left + (sinceMs / 1_000) * perSecond) : burst
  if (left >= 1) return { bucket: { left: left - 1, atMs: nowMs }, waitSeconds: 0 }
  return { bucket: { left, atMs: nowMs }, waitSeconds: Math.ceil((1 - left) / perSecond) }
}
