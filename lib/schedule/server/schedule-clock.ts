import { db } from '#lib/db/client.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { safeTime } from '../safe-time.ts'

/** Asks the database for its clock once; the clock given back goes on from there and is never ahead of either. */
export async function scheduleClock(): Promise<() => Date> {
  const ofProcess = currentTime()
  const isFixed = process.env.NODE_ENV === 'test' && process.env.TEST_NOW !== undefined
  if (isFixed) return () => ofProcess
  const started = performance.now()
  const [row] = await db.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`
  const from = safeTime(ofProcess, row?.at ?? ofProcess).getTime()
  // A step of the process's clock during a long look must not matter either.
  return () => new Date(from + Math.floor(performance.now() - started))
}
