import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { readableBy } from './newsroom-queries.ts'

/** Headlines of those of the stories that the actor may read, by id. */
export async function readableHeadlines(actor: Actor, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await db.story.findMany({
    where: { AND: [{ id: { in: [...ids] } }, await readableBy(actor)] },
    select: { id: true, headline: true },
  })
  return new Map(rows.map(({ id, headline }) => [id, headline]))
}
