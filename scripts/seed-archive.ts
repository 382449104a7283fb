// Adds an archive of stories to the newsroom of DATABASE_URL, by statements of thousands of rows instead of commands.
// The rows are those the commands would have left; docs/operations.md says how far.
import pg from 'pg'
import { db } from '#lib/db/client.ts'
import { placesById } from '#lib/places/server/places-query.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { rowsOfStory, type Surroundings } from './seed-archive-rows.ts'
import { addEditions, addStories, addViews } from './seed-archive-statements.ts'
import { archiveStory } from './seed-archive-story.ts'

export type Archive = { stories: number; seed: number; log: (line: string) => void; now: Date }

const atOnce = 1_000
const mostPlaces = 60

export async function seedArchive(address: string, { stories, seed, log, now }: Archive): Promise<void> {
  // From the last midnight back, so that the same seed makes the same archive all day long.
  const until = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
  const { matter, surroundings } = await matterOf(until)
  const pool = new pg.Pool({ connectionString: address, max: 1 })
  const client = await pool.connect()
  try {
    const firstId = await takeIds(client, stories)
    for (let from = 0; from < stories; from += atOnce) {
      const numbers = Array.from({ length: Math.min(atOnce, stories - from) }, (_, n) => from + n)
      const rows = numbers.map((n) =>
        rowsOfStory(firstId + n, archiveStory(n, stories, seed, matter, until), firstId, surroundings),
      )
      await client.query('BEGIN')
      await client.query(addStories, [JSON.stringify(rows.map(({ story }) => story))])
      await client.query(addEditions, [
        JSON.stringify(rows.flatMap(({ editions }) => editions)),
        JSON.stringify(rows.filter(({ editions }) => editions.length > 0).map(({ story }) => story)),
      ])
      await client.query('COMMIT')
      const done = from + numbers.length
      if (done % 50_000 === 0 || done === stories) log(`${done.toLocaleString('en')} stories`)
    }
    await client.query(addViews, [firstId, firstId + stories, now])
    log('Gathering statistics')
    await client.query('VACUUM (ANALYZE) stories, editions, publications, bylines, story_topics, story_places, events')
  } finally {
    client.release()
    await pool.end()
  }
}

/** Takes so many ids in one piece; gives the first. */
async function takeIds(client: pg.PoolClient, count: number): Promise<number> {
  const { rows } = await client.query<{ last: string }>(
    `SELECT setval(sequence, nextval(sequence) + $1 - 1)::text AS last FROM pg_get_serial_sequence('stories', 'id') AS sequence`,
    [count],
  )
  return Number(rows[0]?.last) - count + 1
}

async function matterOf(until: Date) {
  const [sections, topics, people, { source }, chosen] = await Promise.all([
    db.section.findMany({ orderBy: { id: 'asc' } }),
    db.topic.findMany({ where: { mergedIntoId: null }, orderBy: { id: 'asc' } }),
    db.person.findMany({ where: { disabledAt: null }, orderBy: { id: 'asc' }, select: { id: true, name: true } }),
    newsroomSettings(),
    db.place.findMany({ orderBy: [{ population: 'desc' }, { id: 'asc' }], take: mostPlaces, select: { id: true } }),
  ])
  if (sections.length === 0)
    throw new Error('There are no sections yet. Make one: npm run newsroom -- section --slug …')
  const desks = ['Day desk', 'Night desk', 'Planning desk']
  await db.desk.createMany({ data: desks.map((name, position) => ({ name, position })), skipDuplicates: true })
  const [places, deskRows] = await Promise.all([
    placesById(
      db,
      chosen.map(({ id }) => id),
    ),
    db.desk.findMany({ where: { closedAt: null }, orderBy: { id: 'asc' }, select: { id: true } }),
  ])
  const surroundings: Surroundings = {
    places,
    source,
    until,
    parents: new Map(sections.map(({ id, parentId }) => [id, parentId])),
  }
  const matter = {
    sectionIds: sections.map(({ id }) => id),
    topicIds: topics.map(({ id }) => id),
    placeNames: places.map(({ name }) => name),
    people,
    deskIds: deskRows.map(({ id }) => id),
  }
  return { matter, surroundings }
}
