// Instants in a reader's zone, as words and as days. The zone, the language and "now" are always arguments.

/** Whose clock a page is printed for. */
export type ReaderClock = { zone: string; language: string; now: Date }

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Formatters are dear to make and few in kind: zones × languages × the forms below. */
function formatter(language: string, zone: string, form: string, options: Intl.DateTimeFormatOptions) {
  const key = `${form} ${language} ${zone}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, { ...options, timeZone: zone, calendar: 'gregory' })
  formatters.set(key, made)
  return made
}

const part = (parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes) =>
  parts.find((candidate) => candidate.type === type)?.value ?? ''

/** The calendar day of an instant in a zone, YYYY-MM-DD. */
export function dayIn(instant: Date, zone: string): string {
  const form = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const parts = formatter('en', zone, 'day', form).formatToParts(instant)
  return `${part(parts, 'year').padStart(4, '0')}-${part(parts, 'month')}-${part(parts, 'day')}`
}

/** The calendar day `days` after a day (before it, when negative). */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Minutes east of UTC at an instant. */
export function offsetMinutes(instant: Date, zone: string): number {
  const name = part(
    formatter('en', zone, 'offset', { timeZoneName: 'longOffset' }).formatToParts(instant),
    'timeZoneName',
  )
  const match = /^GMT([+-])(\d{2}):(\d{2})/.exec(name)
  if (!match) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}

/** "UTC", "UTC+3", "UTC−3:30", "UTC+5:45": the minus is a true one. */
export function offsetLabel(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const rest = size % 60
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** "9:51", "0:07", "21:30". */
export function clockTime(instant: Date, zone: string): string {
  const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const parts = formatter('en', zone, 'clock', form).formatToParts(instant)
  return `${Number(part(parts, 'hour'))}:${part(parts, 'minute')}`
}

/** "June 20"; with the year when it is another than the reader's. */
export function dayWords(day: string, clock: ReaderClock): string {
  const noon = new Date(`${day}T12:00:00Z`)
  const isThisYear = dayIn(clock.now, clock.zone).slice(0, 4) === day.slice(0, 4)
  return isThisYear
    ? formatter(clock.language, 'UTC', 'month day', { month: 'long', day: 'numeric' }).format(noon)
    : formatter(clock.language, 'UTC', 'month day year', { month: 'long', day: 'numeric', year: 'numeric' }).format(
        noon,
      )
}

/** "Wednesday, June 20, 2018", the date under a newspaper's name, or without its weekday where room is short. */
export function fullDay(clock: ReaderClock, weekday: 'long' | undefined): string {
  const form = { weekday, month: 'long', day: 'numeric', year: 'numeric' } as const
  return formatter(clock.language, clock.zone, `full day ${weekday}`, form).format(clock.now)
}

/** "9:51 UTC+3". */
export function timeWords(instant: Date, zone: string): string {
  return `${clockTime(instant, zone)} ${offsetLabel(offsetMinutes(instant, zone))}`
}

/** "June 20, 9:51 UTC+3", always with the day. */
export function momentWords(instant: Date, clock: ReaderClock): string {
  return `${dayWords(dayIn(instant, clock.zone), clock)}, ${timeWords(instant, clock.zone)}`
}

/** "9:51 UTC+3" on the reader's own day, with the day in front on any other. */
export function cardTimeWords(instant: Date, clock: ReaderClock): string {
  const isToday = dayIn(instant, clock.zone) === dayIn(clock.now, clock.zone)
  return isToday ? timeWords(instant, clock.zone) : momentWords(instant, clock)
}
