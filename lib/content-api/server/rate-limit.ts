import { type Bucket, takeOne } from '../token-bucket.ts'

/** One bucket for each token that was used lately. Only tokens that exist come here; the oldest makes room. */
const buckets = new Map<number, Bucket>()
const mostBuckets = 10_000

/** Seconds to wait before the token may ask again; 0 when it may now. */
export function secondsToWait(tokenId: number, now: Date): number {
  const { bucket, waitSeconds } = takeOne(buckets.get(tokenId), now.getTime())
  buckets.delete(tokenId)
  buckets.set(tokenId, bucket)
  const [oldest] = buckets.keys()
  if (buckets.size > mostBuckets && oldest !== undefined) buckets.delete(oldest)
  return waitSeconds
}
