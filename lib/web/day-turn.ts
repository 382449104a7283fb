import { dayIn, offsetMinutes } from './reader-time.ts'

/**
 * The next instant at which words like "Today" or the date in the masthead stop being true for a zone: its midnight, or
 * a change of its offset if that comes first. To the minute.
 */
export function nextDayTurn(now: Date, zone: string): Date {
  const facts = (at: number) => `${dayIn(new Date(at), zone)} ${offsetMinutes(new Date(at), zone)}`
  const current = facts(now.getTime())
  const minute = 60_000
  let same = Math.floor(now.getTime() / minute)
  let other = same + 60
  while (facts(other * minute) === current) {
    same = other
    other += 60
  }
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (facts(middle * minute) === current) same = middle
    else other = middle
  }
  return new Date(other * minute)
}
