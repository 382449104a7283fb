import type { Actor } from '#lib/access/actor.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { NewsroomSettings } from '../settings.ts'
import { changeSettings } from './change-settings.ts'
import { newsroomSettings } from './settings-queries.ts'

/** Names the agency; what is not given stays. */
export async function setUpAgency(
  actor: Actor,
  given: { [name: string]: string | undefined },
  now: Date,
): Promise<string[]> {
  const { name, source, tagline, zone } = given
  const showEditionChanges = switched(given['edition-changes'])
  const changes = Object.fromEntries(
    Object.entries({ name, source, tagline, zone, showEditionChanges }).filter(([, value]) => value !== undefined),
  )
  const settings = parseInput(NewsroomSettings, { ...(await newsroomSettings()), ...changes })
  await changeSettings(actor, settings, now)
  return [
    `${settings.name}, source ${settings.source}, clock of ${settings.zone}`,
    settings.showEditionChanges ? 'Readers may compare editions' : 'Readers may not compare editions',
  ]
}

function switched(word: string | undefined): boolean | undefined {
  if (word === undefined || word === 'on' || word === 'off') return word === undefined ? undefined : word === 'on'
  throw new Refusal('invalid', 'Give --edition-changes as on or off.')
}
