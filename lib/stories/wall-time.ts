import { offsetAt, wallClock } from './wall-clock.ts'

/** A wall time, YYYY-MM-DDTHH:MM, with the instant it is. */
export type Moment = { wall: string; at: Date }

/** What a clock in a zone makes of a wall time: one instant, two (repeated), or none (skipped, between two that exist). */
export type WallTime =
  | { kind: 'exact'; at: Date }
  | { kind: 'repeated'; first: Date; second: Date }
  | { kind: 'skipped'; before: Moment; after: Moment }

const day = 86_400_000
const minute = 60_000

/**
 * The instant of a wall time, `YYYY-MM-DDTHH:MM`, at an IANA zone. A time that a clock change skips or repeats is said
 * to be so, never guessed; a skipped one comes with the last minute before the gap and the first one after it. Throws a
 * RangeError for an unknown zone.
 */
export function wallTime(local: string, zone: string): WallTime {
  const asUtc = Date.parse(`${local}:00Z`)
  const offsets = [...new Set([offsetAt(asUtc - day, zone), offsetAt(asUtc, zone), offsetAt(asUtc + day, zone)])]
  const [first, second] = offsets
    .map((offset) => asUtc - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === asUtc)
    .sort((a, b) => a - b)
  if (first === undefined) return aroundGap(asUtc, offsets, zone)
  if (second === undefined) return { kind: 'exact', at: new Date(first) }
  return { kind: 'repeated', first: new Date(first), second: new Date(second) }
}

/** Clocks go forward over the time: the change lies between the instants it would be by the offsets around it. */
function aroundGap(asUtc: number, offsets: readonly number[], zone: string): WallTime {
  let earlier = asUtc - Math.max(...offsets)
  let later = asUtc - Math.min(...offsets)
  while (later - earlier > minute) {
    const middle = Math.floor((earlier + later) / 2 / minute) * minute
    if (middle + offsetAt(middle, zone) < asUtc) earlier = middle
    else later = middle
  }
  const moment = (instant: number): Moment => ({ wall: wallClock(new Date(instant), zone), at: new Date(instant) })
  return { kind: 'skipped', before: moment(earlier), after: moment(later) }
}
