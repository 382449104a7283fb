import type { z } from 'zod'
import { Prisma } from '#generated/prisma/client.ts'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { authorIdsOf, may } from '../policy.ts'
import { mostUsesShown, type StoryUse, type UseKind, type WhereUsed, type WhereUsedOf } from '../story-use.ts'
import { surfacesOf } from '../surface.ts'
import { editionNamesStory, workingCopyNamesStory } from './body-ids.ts'
import { standingOf } from './story-standing.ts'
import { publications, visiblePublication } from './visible-publication.ts'
import { readableStory } from './working-copy-query.ts'

/** Everything that uses a story: asked before it is withdrawn or killed, by whoever may read it. */
export async function whereUsed(actor: Actor, { id }: z.output<typeof WhereUsedOf>, now: Date): Promise<WhereUsed> {
  await readableStory(actor, id)
  const onShow = (how: Prisma.Sql) => Prisma.sql`
    SELECT DISTINCT publication.story_id AS id FROM ${publications}
    WHERE ${how} AND publication.story_id <> ${id} AND ${visiblePublication(now)}`
  const copies = (how: Prisma.Sql) => Prisma.sql`
    SELECT story.id FROM stories story WHERE ${how} AND story.id <> ${id} AND story.state NOT IN ('killed', 'spiked')`
  const ways: Record<UseKind, Prisma.Sql> = {
    'read-also-on-show': onShow(Prisma.sql`edition.related_ids @> ARRAY[${id}::int]`),
    'text-on-show': onShow(editionNamesStory(id)),
    'read-also': copies(Prisma.sql`story.id IN (SELECT story_id FROM related_links WHERE target_id = ${id})`),
    text: copies(workingCopyNamesStory(id)),
    chain: copies(Prisma.sql`story.follows_id = ${id}`),
  }
  const [uses, scheduled, coverage, { standing, sharedPictures }] = await Promise.all([
    Promise.all(Object.entries(ways).map(([kind, way]) => useOf(actor, kind as UseKind, way))),
    db.scheduledMove.findFirst({ where: { storyId: id, firedAt: null, cancelledAt: null } }),
    db.coverage.findUnique({ where: { storyId: id }, select: { subject: true, day: true } }),
    standingOf(db, id, now),
  ])
  return {
    uses: uses.filter(({ count }) => count > 0),
    scheduled: scheduled && { kind: scheduled.kind, at: scheduled.at.toISOString(), zone: scheduled.zone },
    coverage: coverage && { subject: coverage.subject, day: coverage.day.toISOString().slice(0, 10) },
    addresses: standing.isOnShow ? surfacesOf(standing).length : 0,
    sharedPictures,
  }
}

/** All are counted; of those the person may not read, only the number is told. */
async function useOf(actor: Actor, kind: UseKind, way: Prisma.Sql): Promise<StoryUse> {
  const ids = (await db.$queryRaw<{ id: number }[]>`${way} ORDER BY id DESC`).map((row) => row.id)
  const rows = await db.story.findMany({
    where: { id: { in: ids.slice(0, mostUsesShown * 4) } },
    orderBy: { id: 'desc' },
    include: { section: true, bylines: { select: { personId: true } } },
  })
  const stories = rows
    .filter((row) => may(actor, 'read', { state: row.state, section: row.section, authorIds: authorIdsOf(row) }))
    .slice(0, mostUsesShown)
    .map(({ id, headline, state }) => ({ id, headline, state }))
  return { kind, count: ids.length, stories }
}
