// Dates in words for the newsroom.
import { offsetWords } from './wall-clock.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How long until an instant, in its two largest parts: `in 3 h 20 min`, `in 2 days 4 h`; `due now` once it has come. */
export function untilWords(at: Date, now: Date): string {
  const left = at.getTime() - now.getTime()
  if (left <= 0) return 'due now'
  if (left < minute) return 'in less than a minute'
  return `in ${spanWords(left)}`
}

/** By how much it was late: `12 s late`, `1 h 5 min late`. */
export const lateWords = (lateMs: number): string =>
  `${lateMs < minute ? `${Math.ceil(lateMs / second)} s` : spanWords(lateMs)} late`

function spanWords(ms: number): string {
  const [days, hours, minutes] = [Math.floor(ms / day), Math.floor((ms % day) / hour), Math.floor((ms % hour) / minute)]
  const parts =
    days > 0
      ? [days === 1 ? '1 day' : `${days} days`, hours > 0 ? `${hours} h` : '']
      : [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : '']
  return parts.filter((part) => part !== '').join(' ')
}

/** A clock's whole reading: `Sun 25 Oct 2026, 01:30 (UTC+1)`. */
export function clockWords(at: Date, zone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes) => words.find((part) => part.type === type)?.value ?? ''
  return `${of('weekday')} ${of('day')} ${of('month')} ${of('year')}, ${of('hour')}:${of('minute')} (${offsetWords(at, zone)})`
}

/** A zone as people read it: `America/New York`. */
export const zoneWords = (zone: string): string => zone.replaceAll('_', ' ')
