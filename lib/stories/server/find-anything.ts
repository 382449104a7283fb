import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import type { Found } from '../found.ts'
import { storyChoices } from './newsroom-queries.ts'

/** Stories this person may open or link to, and colleagues, by words. */
export async function findAnything(actor: Actor, words: string): Promise<Found> {
  const wanted = words.trim().slice(0, 100)
  if (wanted === '') return { stories: [], people: [] }
  const [stories, people] = await Promise.all([
    storyChoices(actor, wanted),
    db.person.findMany({
      where: { disabledAt: null, name: { contains: wanted, mode: 'insensitive' } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 5,
      select: { id: true, name: true, title: true },
    }),
  ])
  return { stories: stories.slice(0, 8), people }
}
