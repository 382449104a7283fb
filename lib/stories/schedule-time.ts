// The instant of a date as a person gave it: wall time, zone, and which of the two where it comes twice.
import { Refusal } from '#lib/kernel/refusal.ts'
import { offsetWords, wallClock } from './wall-clock.ts'
import { wallTime } from './wall-time.ts'

export type GivenDate = { at: string; zone: string; fold?: 'first' | 'second' | undefined }

/** A time a person can answer with when theirs comes twice or not at all. */
export type TimeChoice = { at: string; instant: string; offset: string; fold?: 'first' | 'second' }

/** Times offered instead of a wall time that is not one instant; null where it is. */
export function timeChoices({ at, zone }: GivenDate): { kind: 'skipped' | 'repeated'; choices: TimeChoice[] } | null {
  const time = wallTime(at, zone)
  if (time.kind === 'exact') return null
  const choice = (instant: Date): TimeChoice => ({
    at: wallClock(instant, zone),
    instant: instant.toISOString(),
    offset: offsetWords(instant, zone),
  })
  if (time.kind === 'skipped') return { kind: 'skipped', choices: [choice(time.before.at), choice(time.after.at)] }
  return {
    kind: 'repeated',
    choices: [
      { ...choice(time.first), fold: 'first' },
      { ...choice(time.second), fold: 'second' },
    ],
  }
}

/**
 * The instant of a date ahead of `now`. Refuses a time that the clocks skip, one they show twice unless it is said
 * which, and one that has passed; the refusal's facts carry the times to choose from.
 */
export function instantOf(date: GivenDate, now: Date): Date {
  const time = wallTime(date.at, date.zone)
  const at = time.kind === 'exact' ? time.at : time.kind === 'repeated' && date.fold ? time[date.fold] : null
  if (at === null) throw asked(date)
  if (at <= now) {
    throw new Refusal('invalid', 'That time has passed.', { fields: { at: 'Choose a time ahead, or publish now.' } })
  }
  return at
}

function asked(date: GivenDate): Refusal {
  const offered = timeChoices(date)
  const [one, other] = offered?.choices ?? []
  const clock = date.at.slice(11)
  const says =
    offered?.kind === 'skipped'
      ? `The clocks of ${date.zone} skip ${clock} then. Choose ${one?.at.replace('T', ' ')} or ${other?.at.replace('T', ' ')}.`
      : `The clocks of ${date.zone} show ${clock} twice then. Say whether you mean the first (${one?.offset}) or the second (${other?.offset}).`
  return new Refusal('invalid', says, { fields: { at: says }, facts: { times: offered } })
}
