const minute = 60_000

/** The zone's offset from UTC at an instant, in milliseconds. Throws a RangeError for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
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

/** What a clock in the zone shows at an instant, YYYY-MM-DDTHH:MM. */
export const wallClock = (at: Date, zone: string): string =>
  new Date(at.getTime() + offsetAt(at.getTime(), zone)).toISOString().slice(0, 16)

/** The zone's offset at an instant as people write it: `UTC+1`, `UTC−4`, `UTC+5:45`, `UTC`. */
export function offsetWords(at: Date, zone: string): string {
  const minutes = Math.round(offsetAt(at.getTime(), zone) / minute)
  if (minutes === 0) return 'UTC'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
