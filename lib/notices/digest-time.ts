import { addDays, dayIn } from '#lib/planning/calendar.ts'
import { wallTime } from '#lib/stories/wall-time.ts'

/** The hour of a person's own clock at which the digest goes out. */
export const digestHour = '07:00'

/** The last instant, not after `now`, at which the zone's clocks showed the digest's hour. */
export function lastDigestAt(now: Date, zone: string): Date {
  for (let day = dayIn(zone, now); ; day = addDays(day, -1)) {
    const wall = wallTime(`${day}T${digestHour}`, zone)
    const at = wall.kind === 'exact' ? wall.at : wall.kind === 'repeated' ? wall.first : null
    if (at !== null && at <= now) return at
  }
}
