import { isZone } from '#lib/kernel/zone.ts'
import { wallClock } from '#lib/stories/wall-clock.ts'
import { wallTime } from '#lib/stories/wall-time.ts'

/** A due time as it stands in the fields: what a clock shows, and whose. */
export type Due = { at: string; zone: string }

export const dueOf = (dueAt: string | null, zone: string): Due => ({
  at: dueAt === null ? '' : wallClock(new Date(dueAt), zone),
  zone,
})

export type DueAnswer = { dueAt: string | null; problem: null } | { dueAt?: undefined; problem: string }

/** The instant meant, null for none, or why it is not clear which one that is. */
export function dueAnswer({ at, zone }: Due): DueAnswer {
  if (at === '') return { dueAt: null, problem: null }
  if (!isZone(zone)) return { problem: 'Choose a zone of the list, as in Europe/London.' }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at)) return { problem: 'Give the day and the time.' }
  const wall = wallTime(at, zone)
  if (wall.kind === 'exact') return { dueAt: wall.at.toISOString(), problem: null }
  return {
    problem:
      wall.kind === 'skipped'
        ? 'The clocks jump over this time that night. Choose another.'
        : 'The clocks show this time twice that night. Choose another, or give it in UTC.',
  }
}
