import { AsyncLocalStorage } from 'node:async_hooks'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NewsroomEvent } from '#lib/events/event.ts'
import { announceCommitted } from '#lib/events/server/committed.ts'
import { type Hearing, hearEvents } from '#lib/events/server/hearing.ts'
import { transact } from '#lib/events/server/transact.ts'
import { type Dependencies, dependsOn, installDependencies } from '../dependencies.ts'
import { tag } from '../tag.ts'
import { keepFresh } from './invalidation.ts'
import { PageCache } from './page-cache.ts'

const system = { kind: 'system', origin: 'seed' } as const
const storage = new AsyncLocalStorage<Dependencies>()
installDependencies(storage)

const changed = (topicId: number): NewsroomEvent => ({ type: 'topic.changed', detail: { topicId } })
const killed = (storyId: number): NewsroomEvent => ({
  type: 'story.killed',
  detail: { storyId, edition: 1, sectionIds: [], topicIds: [], reason: '', advisory: 'x'.repeat(9_000) },
})

/** Another process: its events are heard by NOTIFY only. */
async function elsewhere(client: Client, event: NewsroomEvent): Promise<void> {
  const { rows } = await client.query(
    'INSERT INTO events (type, origin, detail, at) VALUES ($1, $2, $3, now()) RETURNING id',
    [event.type, 'seed', event.detail],
  )
  const whole = JSON.stringify({ id: String(rows[0].id), ...event })
  await client.query('SELECT pg_notify($1, $2)', [
    'newsroom_event',
    whole.length < 7_500 ? whole : `{"id":"${rows[0].id}"}`,
  ])
}

let cache: PageCache
let hearing: Hearing
let other: Client
let renders = 0

beforeEach(async () => {
  renders = 0
  cache = new PageCache({
    render: async ({ url }) => {
      renders += 1
      for (const one of url.slice(1).split(',')) dependsOn(one)
      return { status: 200, headers: [], body: Buffer.from(String(renders)), setsCookie: false }
    },
    storage,
    fixedHeaders: [],
  })
  hearing = hearEvents({ connectionString: process.env.DATABASE_URL!, heartbeatMs: 20 })
  keepFresh(cache, hearing)
  await hearing.ready
  other = new Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
})
afterEach(async () => {
  await hearing.close()
  await other.end()
})

const how = async (url: string) => (await cache.get({ url, cookies: '', stored: true })).how
const isDropped = (url: string) => cache.find(url, Date.now()) === undefined
const dropped = (url: string) => vi.waitUntil(() => isDropped(url), { timeout: 10_000, interval: 2 })
const topic = (id: number) => `/${tag.topic(id)}`

/** Ends the listening connection from the server's side, as a network or an operator would. */
const endListening = () =>
  other.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'broadsheet listener' AND datname = current_database()`,
  )

test('a change by this process is seen before its caller hears of it', async () => {
  await how(topic(1))
  await transact(system, new Date(), (_, record) => record(changed(1)))
  expect(await how(topic(1))).toBe('MISS')
})

test('the notice of a change that was seen already drops no fresh page', async () => {
  announceCommitted(changed(1), 4_711n)
  await how(topic(1))
  await how(topic(2))
  await other.query(`SELECT pg_notify('newsroom_event', $1)`, [JSON.stringify({ id: '4711', ...changed(1) })])
  await elsewhere(other, changed(2))
  await dropped(topic(2))
  expect(await how(topic(1))).toBe('HIT')
})

test('a change that is rolled back drops nothing', async () => {
  await how(topic(1))
  await transact(system, new Date(), async (_, record) => {
    await record(changed(1))
    throw new Error('no')
  }).catch(() => {})
  expect(await how(topic(1))).toBe('HIT')
})

test('a change by another process is heard', async () => {
  await how(topic(1))
  await how(topic(2))
  await elsewhere(other, changed(1))
  await dropped(topic(1))
  expect(await how(topic(2))).toBe('HIT')
})

test('an event too long for a notice is read by its id', async () => {
  await how(`/${tag.story(5)}`)
  await elsewhere(other, killed(5))
  await dropped(`/${tag.story(5)}`)
})

test('an event that this version does not know makes it forget everything', async () => {
  await how(topic(1))
  await other.query(`SELECT pg_notify('newsroom_event', '{"id":"1","type":"story.sung","detail":{}}')`)
  await dropped(topic(1))
})

test('a notice that is no event is passed over', async () => {
  await how(topic(1))
  await other.query(`SELECT pg_notify('newsroom_event', 'nonsense')`)
  await how(topic(2))
  await elsewhere(other, changed(2))
  await dropped(topic(2))
  expect(await how(topic(1))).toBe('HIT')
})

describe('when the listening connection is lost', () => {
  test('what happened meanwhile is caught up with, and nothing else is dropped', async () => {
    await how(topic(1))
    await how(topic(2))
    // One transaction ends the connection and makes the change: no notice of it can arrive.
    await other.query('BEGIN')
    await endListening()
    await elsewhere(other, changed(1))
    await other.query('COMMIT')
    await dropped(topic(1))
    expect(await how(topic(2))).toBe('HIT')
    await elsewhere(other, changed(2))
    await dropped(topic(2))
  })

  test('a slow transaction with the lowest id that commits last is caught up with', async () => {
    const slow = new Client({ connectionString: process.env.DATABASE_URL })
    await slow.connect()
    await slow.query('BEGIN')
    await elsewhere(slow, changed(1))
    // Later ids commit and are heard; many heartbeats pass.
    for (let round = 0; round < 5; round++) {
      await how(topic(2))
      await elsewhere(other, changed(2))
      await dropped(topic(2))
    }
    await how(topic(1))
    await endListening()
    await slow.query('COMMIT')
    await slow.end()
    await dropped(topic(1))
  })

  test('again and again, no change is lost', async () => {
    for (let round = 1; round <= 30; round++) {
      await how(topic(round))
      const ending = Math.random() < 0.5 ? endListening() : Promise.resolve()
      await elsewhere(other, changed(round))
      await ending
      await dropped(topic(round))
    }
  })

  test('too much to read makes it forget everything', async () => {
    await how('/untouched')
    await other.query('BEGIN')
    await endListening()
    await other.query(
      `INSERT INTO events (type, origin, detail, at)
       SELECT 'topic.changed', 'seed', '{"topicId": 9}', now() FROM generate_series(1, 5001)`,
    )
    await other.query('COMMIT')
    await dropped('/untouched')
  })
})

test('a database that cannot be reached is known to be away, and known to be back', async () => {
  const nowhere = hearEvents({ connectionString: 'postgres://x:x@127.0.0.1:1/x', heartbeatMs: 20 })
  await nowhere.ready
  await vi.waitUntil(() => !nowhere.isReachable(), { interval: 2, timeout: 10_000 })
  await nowhere.close()
  expect(hearing.isReachable()).toBe(true)
})
