import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { loadGazetteer } from './load-gazetteer.ts'
import { findPlaces, placesById } from './places-query.ts'

let pool: pg.Pool
beforeAll(() => {
  pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
})
afterAll(() => pool.end())

const few = { minimumPopulation: 300_000 }

describe('the places of a picker', () => {
  const firstNames: [string, string][] = [
    ['Kiev', 'Kyiv, Ukraine'],
    ['Kyiv', 'Kyiv, Ukraine'],
    ['київ', 'Kyiv, Ukraine'],
    ['Sao Paulo', 'São Paulo, Brazil'],
    ['São Paulo', 'São Paulo, Brazil'],
    ['SÃO PAU', 'São Paulo, Brazil'],
    ['Peking', 'Beijing, China'],
    ['Bombay', 'Mumbai, India'],
    ['Saigon', 'Ho Chi Minh City, Vietnam'],
    ['New York', 'New York, New York'],
    ['London', 'London, United Kingdom'],
    ['Lond', 'London, United Kingdom'],
    ['Islamabad', 'Islamabad, Pakistan'],
    ['Odessa', 'Odesa, Ukraine'],
    ['Xian', 'Xi’an, China'],
    ["n'djamena", "N'Djamena, Chad"],
    ['東京', 'Tokyo, Japan'],
  ]

  test('are found by any of their names, with or without marks', async () => {
    await loadGazetteer(pool, few)
    for (const [typed, first] of firstNames) {
      const [found] = await findPlaces(db, typed)
      expect.soft(`${typed}: ${found?.name}, ${found?.qualifier}`).toBe(`${typed}: ${first}`)
    }
  })

  test('tell London, Ontario, from London and say by which other name a place was found', async () => {
    await loadGazetteer(pool, few)
    const [england, ontario] = await findPlaces(db, 'london')
    expect(england).toMatchObject({ countryCode: 'GB', countryName: 'United Kingdom', homonym: false, slug: 'london' })
    expect(england).toMatchObject({ zone: 'Europe/London', matchedAlias: null })
    expect(ontario).toMatchObject({ countryCode: 'CA', qualifier: 'Ontario', countryName: 'Canada', homonym: true })
    const [kyiv] = await findPlaces(db, 'kiev')
    expect(kyiv?.matchedAlias).toBe('Kiev')
  })

  test('are none for nothing, patterns and nonsense, and never more than asked for', async () => {
    await loadGazetteer(pool, few)
    for (const typed of ['', '  ', '%', '_', "'", '\0', 'zzzzqq', 'x'.repeat(200_000)]) {
      expect.soft(await findPlaces(db, typed)).toEqual([])
    }
    expect(await findPlaces(db, 's', 3)).toHaveLength(3)
    expect(await findPlaces(db, 's', -1)).toHaveLength(1)
    expect(await findPlaces(db, 's', 1_000)).toHaveLength(50)
  })
})

describe('the places of a dateline', () => {
  test('come in the order asked for, with what the homonym guard needs, and without unknown ids', async () => {
    await loadGazetteer(pool, few)
    const places = await placesById(db, [6058560, 1, 1835848, 2643743])
    expect(places.map(({ id, homonym }) => [id, homonym])).toEqual([
      [6058560, true],
      [1835848, false],
      [2643743, false],
    ])
    expect(await placesById(db, [])).toEqual([])
  })

  test('know a namesake abroad from one in their own country', async () => {
    const hill = { name: 'Hill', asciiName: 'Hill', searchText: 'hill', zone: 'UTC', latitude: 0, longitude: 0 }
    await db.place.createMany({
      data: [
        { ...hill, id: 1, slug: 'a', countryCode: 'US', admin1Code: 'OR', population: 5 },
        { ...hill, id: 2, slug: 'b', countryCode: 'US', admin1Code: 'ME', population: 4 },
        { ...hill, id: 3, slug: 'c', countryCode: 'GB', admin1Code: 'ENG', population: 90 },
        { ...hill, id: 4, slug: 'd', countryCode: 'NZ', admin1Code: 'G2', population: 6 },
      ],
    })
    const places = await placesById(db, [1, 2, 3, 4])
    expect(places.map(({ homonym, homonymInCountry }) => [homonym, homonymInCountry])).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [true, false],
    ])
  })
})
