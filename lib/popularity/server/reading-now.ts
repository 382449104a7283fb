import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'

export type ReadNow = { id: number; headline: string; views: number; before: number }

/** What readers read in the last hour, with the hour before it to compare; for the newsroom, which sees numbers. */
export async function readingNow(now: Date, most = 8): Promise<ReadNow[]> {
  const hourAgo = new Date(now.getTime() - 3_600_000)
  const twoAgo = new Date(now.getTime() - 7_200_000)
  return db.$queryRaw<ReadNow[]>(Prisma.sql`
    SELECT story.id, story.headline,
      COALESCE(sum(views.count) FILTER (WHERE views.minute > ${hourAgo}), 0)::int AS views,
      COALESCE(sum(views.count) FILTER (WHERE views.minute <= ${hourAgo}), 0)::int AS before
    FROM story_views views JOIN stories story ON story.id = views.story_id
    WHERE views.minute > ${twoAgo} AND views.minute <= ${now} AND story.state = 'published'
    GROUP BY story.id HAVING sum(views.count) FILTER (WHERE views.minute > ${hourAgo}) > 0
    ORDER BY views DESC, story.id DESC LIMIT ${most}`)
}
