import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { editionShowsPicture } from './body-ids.ts'
import { declareNextChange, publications, visiblePublication } from './visible-publication.ts'

/** Any one story on show is enough; a few, so that the end of one does not always ask anew. */
const mostAsked = 3

/**
 * Whether readers may have the picture at the instant: it stands in the text of an edition they can see. The answer
 * then depends on the stories that show it.
 */
export async function isPictureOnShow(hash: string, now: Date): Promise<boolean> {
  const picture = await db.mediaItem.findUnique({ where: { hash }, select: { id: true } })
  if (!picture) return false
  dependsOn(tag.sections)
  const onShow = (among: Prisma.Sql) => db.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT publication.story_id AS id FROM ${publications}
    WHERE ${editionShowsPicture(picture.id)} AND ${among} AND ${visiblePublication(now)} LIMIT ${mostAsked}`
  const ids = (await onShow(Prisma.sql`TRUE`)).map(({ id }) => id)
  if (ids.length === 0) return false
  // Declared before it is read: a kill in between must count. Hence the second look at those found by the first.
  dependsOn(...ids.map(tag.story))
  const among = Prisma.sql`publication.story_id = ANY(${ids}::int[])`
  const [still] = await Promise.all([onShow(among), declareNextChange(among, now)])
  return still.length > 0
}
