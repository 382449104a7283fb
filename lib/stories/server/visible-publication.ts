import type { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { visibleUntil } from '#lib/delivery/dependencies.ts'

/** `visibleToReaders` (lib/stories/visibility.ts) as a where: every reader query on publications carries it. */
export const visiblePublication = (now: Date): Prisma.PublicationWhereInput => ({
  story: { state: 'published' },
  section: { hiddenAt: null },
  visibleFrom: { lte: now },
  OR: [{ visibleUntil: null }, { visibleUntil: { gt: now } }],
})

/**
 * Tells the page being rendered until when the answer can hold: the next instant at which one of these publications
 * becomes visible or ceases to be. Without this a cached page could outlive an embargo.
 */
export async function declareNextChange(among: Prisma.PublicationWhereInput, now: Date): Promise<void> {
  const [begins, ends] = await Promise.all([
    db.publication.findFirst({
      where: { AND: [among, { visibleFrom: { gt: now } }] },
      orderBy: { visibleFrom: 'asc' },
      select: { visibleFrom: true },
    }),
    db.publication.findFirst({
      where: { AND: [among, { visibleUntil: { gt: now } }] },
      orderBy: { visibleUntil: 'asc' },
      select: { visibleUntil: true },
    }),
  ])
  visibleUntil(begins?.visibleFrom ?? null)
  visibleUntil(ends?.visibleUntil ?? null)
}
