import type { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { afterPosition, cursorOf, positionOf } from '#lib/stories/cursor.ts'
import { readableBy } from '#lib/stories/server/newsroom-queries.ts'
import type { StoryList } from '../answers.ts'
import { StoryListQuery } from '../list-input.ts'
import type { Answer } from './answer.ts'
import type { Asked } from './api-route.ts'
import { sectionIdOf } from './story-changes.ts'
import { outlineFields, outlineOf } from './story-outline.ts'

/** GET /api/v1/stories: what the person of the token sees on the desk, most recently changed first. */
export async function listByApi({ caller, given }: Asked): Promise<Answer> {
  const { state, section, before, limit } = parseInput(StoryListQuery, given)
  const where: Prisma.StoryWhereInput[] = [
    await readableBy(caller.actor),
    state ? { state } : { state: { not: 'spiked' } },
    afterPosition(positionOf(before), 'changedAt', 'id'),
  ]
  if (section !== undefined) {
    const id = await sectionIdOf(db, section)
    where.push({ OR: [{ sectionId: id }, { section: { parentId: id } }] })
  }
  const rows = await db.story.findMany({
    where: { AND: where },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...outlineFields,
      kind: true,
      slugline: true,
      urgency: true,
      changedAt: true,
      embargoUntil: true,
      scheduledAt: true,
    },
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const body: StoryList = {
    stories: shown.map((row) => ({
      ...outlineOf(row),
      kind: row.kind,
      section: row.section.slug,
      headline: row.headline,
      slugline: row.slugline,
      urgency: row.urgency,
      changedAt: row.changedAt.toISOString(),
      embargoUntil: row.embargoUntil?.toISOString() ?? null,
      scheduledAt: row.scheduledAt?.toISOString() ?? null,
    })),
    next: rows.length > limit && last ? cursorOf({ at: last.changedAt, id: last.id }) : null,
  }
  return { status: 200, body }
}
