/** What a clock in a zone makes of a wall time: one instant, none (skipped) or two (repeated). */
export type WallTime =
  | { kind: 'exact'; at: Date }
  | { kind: 'skipped' }
  | { kind: 'repeated'; first: Date; second: Date }

/** The zone's offset from UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return wall - Math.floor(instant / 1_000) * 1_000
}

/**
 * The instant of a wall time, `YYYY-MM-DDTHH:MM`, at an IANA zone. A time that a clock change skips or repeats is said
 * to be so, never guessed. Throws a RangeError for an unknown zone.
 */
export function wallTime(local: string, zone: string): WallTime {
  const asUtc = Date.parse(`${local}:00Z`)
  const day = 86_400_000
  const offsets = new Set([offsetAt(asUtc - day, zone), offsetAt(asUtc, zone), offsetAt(asUtc + day, zone)])
  const found = [...offsets]
    .map((offset) => asUtc - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === asUtc)
    .sort((a, b) => a - b)
  const [first, second] = found
  if (first === undefined) return { kind: 'skipped' }
  if (second === undefined) return { kind: 'exact', at: new Date(first) }
  return { kind: 'repeated', first: new Date(first), second: new Date(second) }
}
