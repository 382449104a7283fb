import type { Pool, PoolClient } from 'pg'
import { placeSlugs } from '#lib/places/place-slug.ts'
import { type GazetteerPlace, gazetteerVersion, readGazetteer, usualFloor } from './gazetteer.ts'

// Raise when the rules that choose or name places change, so that databases already filled are brought up to date.
const rulesVersion = 1
const batchSize = 5_000

export interface GazetteerLoad {
  /** Rows in the data; 0 when the same data was loaded before. */
  places: number
  aliases: number
  isUnchanged: boolean
}

/**
 * Fills `places` and `place_aliases` from the gazetteer packages in one transaction. Running it again changes nothing:
 * rows are keyed by gazetteer id, slugs once given stay, and no place is removed, since stories may name it.
 * What was loaded is noted as a comment on the table, so that a start does not read the files again.
 */
export async function loadGazetteer(pool: Pool, options: { minimumPopulation?: number } = {}): Promise<GazetteerLoad> {
  const minimumPopulation = options.minimumPopulation ?? usualFloor
  const mark = `gazetteer ${gazetteerVersion()}, rules ${rulesVersion}, from ${minimumPopulation} people`
  const client = await pool.connect()
  try {
    await client.query('begin')
    // Two nodes may start at once on an empty database; the second finds the work done.
    await client.query(`select pg_advisory_xact_lock(hashtext('broadsheet gazetteer'))`)
    const isUnchanged = await isLoaded(client, mark)
    const load = isUnchanged ? { places: 0, aliases: 0 } : await fill(client, minimumPopulation)
    if (!isUnchanged) await client.query(`comment on table places is ${client.escapeLiteral(mark)}`)
    await client.query('commit')
    return { ...load, isUnchanged }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function isLoaded(client: PoolClient, mark: string): Promise<boolean> {
  const { rows } = await client.query<{ same: boolean }>(
    `select obj_description('places'::regclass, 'pg_class') = $1 and exists (select from places) as same`,
    [mark],
  )
  return rows[0]?.same === true
}

async function fill(client: PoolClient, minimumPopulation: number): Promise<{ places: number; aliases: number }> {
  const places = [...readGazetteer(minimumPopulation)]
  const given = await client.query<{ id: number; slug: string }>('select id, slug from places')
  const slugs = placeSlugs(places, new Map(given.rows.map(({ id, slug }) => [id, slug])))
  for (const batch of batches(places)) await upsertPlaces(client, batch, slugs)
  const aliases = places.flatMap((place) => place.aliases.map((alias) => ({ placeId: place.id, ...alias })))
  for (const batch of batches(aliases)) {
    await client.query(
      `insert into place_aliases (place_id, alias, folded)
       select * from unnest($1::int[], $2::text[], $3::text[])
       on conflict (place_id, folded) do update set alias = excluded.alias where place_aliases.alias <> excluded.alias`,
      [batch.map((row) => row.placeId), batch.map((row) => row.alias), batch.map((row) => row.folded)],
    )
  }
  return { places: places.length, aliases: aliases.length }
}

async function upsertPlaces(client: PoolClient, places: GazetteerPlace[], slugs: Map<number, string>): Promise<void> {
  const column = <T>(of: (place: GazetteerPlace) => T) => places.map(of)
  await client.query(
    `insert into places (id, name, ascii_name, country_code, admin1_code, admin1_name, zone, population, latitude,
       longitude, slug, search_text)
     select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[],
       $9::float8[], $10::float8[], $11::text[], $12::text[])
     on conflict (id) do update set (name, ascii_name, country_code, admin1_code, admin1_name, zone, population,
       latitude, longitude, search_text) = (excluded.name, excluded.ascii_name, excluded.country_code,
       excluded.admin1_code, excluded.admin1_name, excluded.zone, excluded.population, excluded.latitude,
       excluded.longitude, excluded.search_text)`,
    [
      column((place) => place.id),
      column((place) => place.name),
      column((place) => place.asciiName),
      column((place) => place.countryCode),
      column((place) => place.admin1Code),
      column((place) => place.admin1Name),
      column((place) => place.zone),
      column((place) => place.population),
      column((place) => place.latitude),
      column((place) => place.longitude),
      column((place) => slugs.get(place.id)),
      column((place) => place.searchText),
    ],
  )
}

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += batchSize) yield rows.slice(start, start + batchSize)
}
