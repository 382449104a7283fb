import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '#lib/db/client.ts'
import { aToken, openApiNewsroom } from '#testing/api-newsroom.ts'
import { makeSection } from '#testing/factories.ts'
import { aPerson } from '#testing/staff.ts'
import { forgetOldAnswers } from './answer-once.ts'

let newsroom: Awaited<ReturnType<typeof openApiNewsroom>>
beforeAll(async () => {
  newsroom = await openApiNewsroom()
})
afterAll(() => newsroom.close())

let token: string
beforeEach(async () => {
  token = await aToken(await aPerson('Ada Quill', 'chief'))
  await makeSection({ slug: 'world' })
})
const create = (key: string, headline = 'Harbour reopens') =>
  newsroom.ask(token, 'POST', '/stories', { body: { section: 'world', headline }, headers: { 'idempotency-key': key } })

test('the same request under the same key is done once and answered the same again', async () => {
  const first = await create('a')
  const second = await create('a')
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.body).toEqual(first.body)
  expect(second.headers.get('location')).toBe(first.headers.get('location'))
  expect([first.headers.get('idempotent-replayed'), second.headers.get('idempotent-replayed')]).toEqual([null, 'true'])
  expect((await create('b')).body.id).not.toBe(first.body.id)
})

test('another request under a used key is refused', async () => {
  await create('a')
  expect((await create('a', 'Another')).status).toBe(422)
  expect(await db.story.count()).toBe(1)
})

test('keys of two tokens have nothing to do with each other', async () => {
  const first = await create('a')
  token = await aToken(await aPerson('Bea Margin', 'chief'))
  expect((await create('a')).body.id).not.toBe(first.body.id)
})

test('twenty at once make one story: each is answered with it, or told to wait', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => create('a')))
  expect(await db.story.count()).toBe(1)
  const made = answers.filter(({ status }) => status === 201)
  expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(1)
  expect(made.filter(({ headers }) => !headers.has('idempotent-replayed'))).toHaveLength(1)
  expect((await create('a')).body.id).toBe(made[0]?.body.id)
})

test('a refusal is not kept: put right, the key serves', async () => {
  const body = { section: 'nowhere', headline: 'Harbour reopens' }
  const refused = await newsroom.ask(token, 'POST', '/stories', { body, headers: { 'idempotency-key': 'a' } })
  expect(refused.status).toBe(400)
  expect((await create('a')).status).toBe(201)
})

test('what is cut off before its answer is kept has not happened', async () => {
  const own = new Client({ connectionString: process.env.DATABASE_URL })
  await own.connect()
  await own.query('BEGIN; LOCK TABLE idempotent_answers IN SHARE MODE')
  const cutOff = create('a')
  // The story is written by then, and its answer waits for the lock.
  const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  const pid = await vi.waitUntil(async () => (await own.query(waiting)).rows[0]?.pid, { timeout: 10_000 })
  expect((await create('a')).status).toBe(409)
  await own.query('SELECT pg_terminate_backend($1)', [pid])
  expect((await cutOff).status).toBe(500)
  await own.query('ROLLBACK')
  await own.end()
  expect(await db.story.count()).toBe(0)
  expect((await create('a')).status).toBe(201)
  expect(await db.story.count()).toBe(1)
})

test('answers are kept for a day', async () => {
  const first = await create('a')
  const soon = new Date(Date.now() + 23 * 3_600_000)
  const later = new Date(Date.now() + 25 * 3_600_000)
  expect(await forgetOldAnswers(soon)).toBe(0)
  process.env.TEST_NOW = later.toISOString()
  try {
    expect((await create('a')).body.id).not.toBe(first.body.id)
  } finally {
    delete process.env.TEST_NOW
  }
  expect(await forgetOldAnswers(new Date(later.getTime() + 24 * 3_600_000))).toBe(1)
})
