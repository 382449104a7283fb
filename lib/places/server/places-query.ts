import { Prisma } from '#generated/prisma/client.ts'
import type { Db } from '#lib/db/client.ts'
import { countryName } from '#lib/places/country-name.ts'
import { foldForSearch } from '#lib/places/fold.ts'
import { homonymOf } from '#lib/places/homonym.ts'
import type { Place } from '#lib/places/place.ts'
import { qualifierOf } from '#lib/places/qualifier.ts'

type Queries = Pick<Db, '$queryRaw'>

/** A place as a picker offers it. */
export interface FoundPlace extends Place {
  slug: string
  /** State, region or country that tells it from its namesakes; null for a city that carries its country's name. */
  qualifier: string | null
  countryName: string
  /** The other name by which it was found. */
  matchedAlias: string | null
}

type Row = Omit<Place, 'homonym' | 'homonymInCountry'> & {
  slug: string
  namesake: number | null
  namesakeInCountry: number | null
  alias?: string | null
}

const mostFound = 50

const columns = Prisma.sql`place.id, place.name, place.country_code as "countryCode", place.admin1_code as "admin1Code",
  place.admin1_name as "admin1Name", place.zone, place.population, place.slug, namesake, "namesakeInCountry"`

const namesakes = Prisma.sql`left join lateral (
    select max(other.population) as namesake,
      max(other.population) filter (where other.country_code = place.country_code) as "namesakeInCountry"
    from places other where other.search_text = place.search_text and other.id <> place.id
  ) namesakes on true`

/**
 * Places of which the name or another name starts with the text, whatever its marks and case: exact names first, then
 * beginnings, large cities before small ones.
 */
export async function findPlaces(db: Queries, text: string, limit = 10): Promise<FoundPlace[]> {
  const folded = foldForSearch(text.slice(0, 100))
  if (folded === '') return []
  const beginning = `${folded}%`
  const rows = await db.$queryRaw<Row[]>`
    with match as (
      select id, null::text as alias, case when search_text = ${folded} then 0 else 1 end as tier, 10 as weight
      from places where search_text like ${beginning}
      union all
      select place_id, alias, case when folded = ${folded} then 0 else 1 end, 1
      from place_aliases where folded like ${beginning}
    ),
    best as (select distinct on (id) * from match order by id, tier, weight desc, length(alias), alias),
    -- A place's own name weighs ten times another name: Islamabad is itself before Chattogram, once called so, and yet
    -- "Odessa" finds Odesa before the towns of Florida and Missouri.
    found as (
      select place.*, alias, tier, weight from best join places place using (id)
      order by tier, population * weight desc, id
      limit ${Math.min(Math.max(Math.trunc(limit), 1), mostFound)}
    )
    select ${columns}, alias from found place ${namesakes}
    order by tier, population * weight desc, place.id`
  return rows.map((row) => {
    const place = placeOf(row)
    return {
      ...place,
      slug: row.slug,
      qualifier: qualifierOf(place)?.text ?? null,
      countryName: countryName(place.countryCode),
      matchedAlias: row.alias ?? null,
    }
  })
}

/** The places with these ids, in the order of the ids, which is a dateline's order. Unknown ids are left out. */
export async function placesById(db: Queries, ids: readonly number[]): Promise<Place[]> {
  if (ids.length === 0) return []
  const rows = await db.$queryRaw<Row[]>`
    select ${columns}
    from unnest(${[...ids]}::int[]) with ordinality as wanted (id, position)
    join places place on place.id = wanted.id
    ${namesakes}
    order by position`
  return rows.map(placeOf)
}

function placeOf({ namesake, namesakeInCountry, slug, alias, ...place }: Row): Place {
  return { ...place, ...homonymOf(place.population, namesake, namesakeInCountry) }
}
