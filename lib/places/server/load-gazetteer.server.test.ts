import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { loadGazetteer } from './load-gazetteer.ts'

let pool: pg.Pool
beforeAll(() => {
  pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
})
afterAll(() => pool.end())

const few = { minimumPopulation: 300_000 }

describe('loading the gazetteer', () => {
  test('fills places and their other names once, and does nothing the second time', async () => {
    const first = await loadGazetteer(pool, few)
    expect(first.isUnchanged).toBe(false)
    expect(await db.place.count()).toBe(first.places)
    expect(await db.placeAlias.count()).toBe(first.aliases)
    expect(await loadGazetteer(pool, few)).toEqual({ places: 0, aliases: 0, isUnchanged: true })
  })

  test('keeps addresses and renews the rest when the data changes', async () => {
    await loadGazetteer(pool, few)
    await db.place.update({ where: { id: 2643743 }, data: { slug: 'old-london', population: 1, name: 'Lundenwic' } })
    await db.$executeRaw`comment on table places is 'another version'`
    await loadGazetteer(pool, few)
    const london = await db.place.findUniqueOrThrow({ where: { id: 2643743 } })
    expect(london).toMatchObject({ slug: 'old-london', name: 'London', countryCode: 'GB' })
    expect(london.population).toBeGreaterThan(8_000_000)
  })

  test('gives a place that is new the next free address when a namesake holds the bare one', async () => {
    await loadGazetteer(pool, few)
    await db.place.delete({ where: { id: 2643743 } })
    await db.place.update({ where: { id: 6058560 }, data: { slug: 'london' } })
    await db.$executeRaw`comment on table places is 'another version'`
    await loadGazetteer(pool, few)
    const slugs = await db.place.findMany({ where: { id: { in: [2643743, 6058560] } }, orderBy: { id: 'asc' } })
    expect(slugs.map(({ slug }) => slug)).toEqual(['london-united-kingdom', 'london'])
  })

  test('gives the most populous bearer of a name the bare address', async () => {
    await loadGazetteer(pool, few)
    const slugs = await db.place.findMany({ where: { searchText: 'london' }, orderBy: { population: 'desc' } })
    expect(slugs.map(({ slug }) => slug).slice(0, 2)).toEqual(['london', 'london-ontario'])
  })

  test('two processes that start at once fill it once', async () => {
    const loads = await Promise.all([loadGazetteer(pool, few), loadGazetteer(pool, few)])
    expect(loads.map(({ isUnchanged }) => isUnchanged).toSorted()).toEqual([false, true])
  })
})
