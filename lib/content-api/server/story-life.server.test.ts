// A story's whole life by the content API, through the front door.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { aToken, openApiNewsroom } from '#testing/api-newsroom.ts'
import { makePlace, makeSection, makeTopic } from '#testing/factories.ts'
import { aPerson } from '#testing/staff.ts'

let newsroom: Awaited<ReturnType<typeof openApiNewsroom>>
beforeAll(async () => {
  newsroom = await openApiNewsroom()
})
afterAll(() => newsroom.close())

let chief: PersonActor
let token: string
beforeEach(async () => {
  chief = await aPerson('Ada Quill', 'chief')
  token = await aToken(chief)
  await makeSection({ slug: 'world', name: 'World' })
})
const ask = (method: string, path: string, body?: unknown) => newsroom.ask(token, method, path, { body })

const words = {
  section: 'world',
  headline: 'Harbour reopens after storm',
  standfirst: 'Ferries run again from the morning.',
  body: { markdown: 'The harbour **reopened** on the day.\n\n- one\n- two' },
  datelineProfile: 'none',
}

test('a story is made, changed, submitted, returned, approved, scheduled, published, corrected and killed', async () => {
  await makeTopic({ slug: 'storms' })
  await makePlace({ name: 'Lisbon', slug: 'lisbon' })
  const made = await ask('POST', '/stories', {
    ...words,
    topics: ['storms'],
    places: ['lisbon'],
    slugline: 'Harbour',
    urgency: 2,
    byline: [chief.email, 'Guest Writer', { name: 'Bea Margin', role: 'photographs' }],
  })
  expect(made.status).toBe(201)
  expect(made.headers.get('location')).toBe(`/api/v1/stories/${made.body.id}`)
  expect(made.body).toMatchObject({ state: 'draft', edition: null })
  expect(made.body.url).toMatch(new RegExp(`/world/${made.body.id}/harbour-reopens-after-storm$`))

  const path = `/stories/${made.body.id}`
  let { revision } = made.body
  const moved = async (move: string, more: object = {}) => {
    const answer = await ask('POST', `${path}/${move}`, { revision, ...more })
    expect(answer.status, `${move}: ${JSON.stringify(answer.body)}`).toBe(200)
    revision = answer.body.revision
    return answer.body
  }
  const copy = (await ask('GET', path)).body
  expect(copy).toMatchObject({
    section: 'world',
    topics: ['storms'],
    places: ['lisbon'],
    urgency: 2,
    byline: [
      { name: 'Ada Quill', email: chief.email },
      { name: 'Guest Writer', email: null },
      { name: 'Bea Margin', role: 'photographs' },
    ],
    moves: expect.arrayContaining(['submit', 'publish', 'spike']),
  })

  const patched = await ask('PATCH', path, { revision, slugline: null, headline: 'Harbour opens' })
  expect(patched).toMatchObject({ status: 200, body: { revision: revision + 1 } })
  revision = patched.body.revision
  expect((await ask('GET', path)).body).toMatchObject({ slugline: '', headline: 'Harbour opens', topics: ['storms'] })

  await moved('submit')
  expect(await moved('return', { reason: 'Needs a second source.' })).toMatchObject({ state: 'draft' })
  await moved('submit')
  await moved('approve')
  expect(await moved('schedule', { at: '2099-05-01T09:30', zone: 'Europe/London' })).toMatchObject({
    state: 'scheduled',
  })
  expect((await ask('GET', path)).body).toMatchObject({ scheduledAt: '2099-05-01T08:30:00.000Z' })
  expect(await moved('unschedule')).toMatchObject({ state: 'approved' })
  expect(await moved('publish')).toMatchObject({ state: 'published', edition: 1 })
  expect(await moved('undo')).toMatchObject({ state: 'approved' })
  expect(await moved('publish')).toMatchObject({ state: 'published', edition: 2 })
  await moved('update', { note: 'With the ferries.' })
  await moved('correct', {
    correction: { wrong: 'It opened on Monday.', right: 'It opened on Tuesday.', class: 'correction' },
  })
  await moved('withdraw', { reason: 'Under review.' })
  await moved('republish')
  expect(await moved('kill', { reason: 'Not true.' })).toMatchObject({ state: 'killed', receipt: expect.anything() })
  expect((await ask('POST', `${path}/republish`, { revision })).status).toBe(409)
  const advisory = (await db.story.findUniqueOrThrow({ where: { id: made.body.id } })).advisory
  expect(advisory).toMatch(/must not be used/)

  const events = await db.event.findMany({ where: { storyId: made.body.id } })
  expect(events.length).toBeGreaterThan(12)
  expect(events.every(({ origin, personId }) => origin === 'api' && personId === chief.personId)).toBe(true)
})

test('what GET says can be sent back as it is', async () => {
  const { body: made } = await ask('POST', '/stories', words)
  const path = `/stories/${made.id}`
  const { body: copy } = await ask('GET', path)
  const { revision, section, headline, byline, topics, related, body, embargoUntil } = copy
  const same = await ask('PATCH', path, { revision, section, headline, byline, topics, related, body, embargoUntil })
  expect(same.status, JSON.stringify(same.body)).toBe(200)
  const { body: after } = await ask('GET', path)
  expect({ ...after, revision: 0, changedAt: '' }).toEqual({ ...copy, revision: 0, changedAt: '' })
})

test('of two clients on one revision one succeeds, and the other is told the current one', async () => {
  const { body: made } = await ask('POST', '/stories', words)
  const answers = await Promise.all(
    ['One', 'Two'].map((headline) => ask('PATCH', `/stories/${made.id}`, { revision: made.revision, headline })),
  )
  const [won, lost] = answers.sort((a, b) => a.status - b.status)
  expect([won?.status, lost?.status]).toEqual([200, 409])
  expect(lost?.body).toMatchObject({ status: 409, revision: won?.body.revision, changedBy: 'Ada Quill' })
})

test('a story that is not ready is refused with its blockers', async () => {
  const { body: made } = await ask('POST', '/stories', { section: 'world' })
  const answer = await ask('POST', `/stories/${made.id}/publish`, { revision: made.revision })
  expect(answer).toMatchObject({ status: 422, body: { code: 'not-ready' } })
  expect(answer.body.blockers).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'headline' })]))
  expect((await ask('GET', `/stories/${made.id}`)).body).toMatchObject({ state: 'draft', revision: made.revision })
})

test('the list is that of the desk, narrowed by state and section, page after page', async () => {
  await makeSection({ slug: 'sport' })
  const made = []
  for (const section of ['world', 'sport', 'world']) {
    made.push((await ask('POST', '/stories', { ...words, section })).body.id)
  }
  const { body: first } = await ask('GET', '/stories?section=world&state=draft&limit=1')
  expect(first.stories).toMatchObject([{ id: made[2], section: 'world', state: 'draft' }])
  const { body: second } = await ask('GET', `/stories?section=world&limit=1&before=${first.next}`)
  expect(second).toMatchObject({ stories: [{ id: made[0] }], next: null })
})
