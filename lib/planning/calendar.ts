// Days of the calendar as text, YYYY-MM-DD: a day has no instant and no zone here.

const dayMs = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The day so many days later, or earlier with a negative number. */
export const addDays = (day: string, days: number): string =>
  new Date(at(day) + days * dayMs).toISOString().slice(0, 10)

/** The Monday of the day's week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(at(day)).getUTCDay() + 6) % 7))

/** The same day of another month; its last day where it has fewer. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The days a view shows: the week of the day, or whole weeks around its month. */
export function daysShown(view: 'month' | 'week', day: string): string[] {
  const first = mondayOf(view === 'week' ? day : `${day.slice(0, 8)}01`)
  const last =
    view === 'week' ? addDays(first, 6) : addDays(mondayOf(addDays(`${addMonths(`${day.slice(0, 8)}01`, 1)}`, -1)), 6)
  const count = (at(last) - at(first)) / dayMs + 1
  return Array.from({ length: count }, (_, index) => addDays(first, index))
}

/** The day the calendar of the zone shows at an instant. */
export const dayIn = (zone: string, instant: Date): string =>
  new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant)
