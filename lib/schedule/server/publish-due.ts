import { type Fired, fireNextDates } from './fire-date.ts'

/** Stories sent out side by side: a database has its own work to do while each waits for its answers. */
const lanes = 4
/** Stories in one transaction: many cost hardly more questions to the database than one. */
const together = 25
/** So many in one look, which then lets the process stop if it shall. */
const longestLook = 400

/**
 * Sends out what is due, in the order of its time. Several processes may look at once. `clock` gives the time of each,
 * so that a long look tells how late the last of it is; none goes out before its own time.
 */
export async function publishDue(now: Date, clock: () => Date = () => now): Promise<Fired[]> {
  const fired: Fired[] = []
  const lane = async () => {
    while (fired.length < longestLook) {
      const some = await fireNextDates(clock(), together)
      if (some.length === 0) return
      fired.push(...some)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return fired
}
