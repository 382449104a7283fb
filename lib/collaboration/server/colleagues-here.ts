import type { PersonActor } from '#lib/access/actor.ts'
import { peopleHere } from '#lib/people/server/people-here.ts'
import { readableHeadlines } from '#lib/stories/server/headlines-query.ts'
import { personColour } from '../person-colour.ts'
import { presentIn } from './presence.ts'

export type ColleagueHere = { id: number; name: string; color: string; stories: { id: number; headline: string }[] }

/** Who else has the newsroom open, with the stories they are in as far as the actor may read those. */
export async function colleaguesHere(actor: PersonActor, now: Date): Promise<ColleagueHere[]> {
  const [people, present] = await Promise.all([peopleHere(now), presentIn(actor, now)])
  const headlines = await readableHeadlines(actor, Object.keys(present).map(Number))
  return people
    .filter(({ id }) => id !== actor.personId)
    .map(({ id, name }) => ({
      id,
      name,
      color: personColour(id),
      stories: Object.entries(present).flatMap(([storyId, inside]) =>
        inside.some(({ personId }) => personId === id)
          ? [{ id: Number(storyId), headline: headlines.get(Number(storyId)) ?? '' }]
          : [],
      ),
    }))
}
