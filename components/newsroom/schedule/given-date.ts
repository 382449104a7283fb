import { isZone } from '#lib/kernel/zone.ts'
import { type GivenDate, instantOf, timeChoices } from '#lib/stories/schedule-time.ts'

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** Whether day, time and zone are all there, so that a clock can be asked. */
export const isWhole = ({ at, zone }: GivenDate): boolean => shape.test(at) && isZone(zone)

/** What the clocks must be asked about; null where nothing is. */
export const questionOf = (date: GivenDate) => (isWhole(date) ? timeChoices(date) : null)

/** The instant, once nothing is open and it lies ahead of `now`; null until then. */
export function instantAhead(date: GivenDate, now: Date): Date | null {
  if (!isWhole(date)) return null
  try {
    return instantOf(date, now)
  } catch {
    return null
  }
}
