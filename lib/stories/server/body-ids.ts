// What a body names by id, as the indexes of editions and stories know it (migration `desk`).
import { Prisma } from '#generated/prisma/client.ts'

const holds = (array: Prisma.Sql, id: number) => Prisma.sql`${array} @> to_jsonb(${id}::int)`

/** The edition's text shows the picture. */
export const editionShowsPicture = (mediaId: number): Prisma.Sql =>
  holds(Prisma.sql`jsonb_path_query_array(edition.body, 'strict $.**.mediaId')`, mediaId)

/** The edition's text shows the story or links to it. */
export const editionNamesStory = (storyId: number): Prisma.Sql =>
  holds(Prisma.sql`jsonb_path_query_array(edition.body, 'strict $.**.storyId')`, storyId)

/** The working copy's text shows the story or links to it. */
export const workingCopyNamesStory = (storyId: number): Prisma.Sql =>
  holds(Prisma.sql`jsonb_path_query_array(story.body, 'strict $.**.storyId')`, storyId)
