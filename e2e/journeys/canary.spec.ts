// The canary: a story nobody may read yet, and afterwards nobody may read any more, looked for everywhere.
import { expect, test } from '@playwright/test'
import { everyAddress } from '#testing/canary-addresses.ts'
import type { Planted } from '#testing/canary-desk.ts'
import { type CanaryNewsroom, openCanaryNewsroom } from '#testing/canary-newsroom.ts'
import { surfacesOf, type Turned, untilTurned, walk } from '#testing/canary-walk.ts'

const newsroomGiven = process.env.E2E_NEWSROOM
test.skip(newsroomGiven === undefined, 'the product that runs has not told how to join it')
test.describe.configure({ mode: 'serial', timeout: 240_000 })

/** Every surface on both processes within a second (the bar). */
const deadlineMs = 1_000
/** Long enough to walk both processes beforehand. */
const embargoMs = 60_000

let newsroom: CanaryNewsroom
let origins: string[]
test.beforeAll(async ({ baseURL }) => {
  newsroom = await openCanaryNewsroom(JSON.parse(newsroomGiven ?? '{}'))
  origins = [baseURL ?? '', newsroom.address]
})
test.afterAll(() => newsroom?.stop())

const newWord = () => `xyzzy${Date.now().toString(36)}`
const everywhere = async (planted: Planted) =>
  (await Promise.all(origins.map((origin) => walk(origin, planted, everyAddress(planted))))).flat()

function tell(what: string, turned: Turned[]): void {
  const slowest = turned.reduce((worst, one) => (one.afterMs > worst.afterMs ? one : worst))
  console.log(`${what}: ${turned.length} surfaces, the last after ${slowest.afterMs} ms (${slowest.address})`)
}

test('an embargoed story is nowhere before its moment, and everywhere from then on, on two processes', async () => {
  const moment = Date.now() + embargoMs
  const planted = await newsroom.plant(newWord(), new Date(moment))
  await newsroom.move('publish', planted.id)
  expect(await everywhere(planted)).toEqual([])
  expect(Date.now(), 'the walk was over before the moment').toBeLessThan(moment)
  const turned = await untilTurned(origins, planted, surfacesOf(planted), { shown: true, since: moment, deadlineMs })
  tell('embargo ended', turned)
  await newsroom.move('correct', planted.id)
  await untilTurned(origins, planted, ['/corrections'], { shown: true, since: Date.now(), deadlineMs })
  const seen = await everywhere(planted)
  for (const way of ['page', 'link', 'preferences']) {
    expect(seen.filter((one) => one.way === way).map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/', '/news']),
    )
  }
})

test('a killed story is nowhere within a second, its picture included, on two processes', async () => {
  const planted = await newsroom.plant(newWord(), null)
  const surfaces = surfacesOf(planted)
  const publishedAt = await newsroom.move('publish', planted.id)
  tell('published', await untilTurned(origins, planted, surfaces, { shown: true, since: publishedAt, deadlineMs }))
  const killedAt = await newsroom.move('kill', planted.id)
  tell('killed', await untilTurned(origins, planted, surfaces, { shown: false, since: killedAt, deadlineMs }))
  expect(await everywhere(planted)).toEqual([])
  for (const origin of origins) {
    const answer = await fetch(origin + planted.href)
    expect(answer.status).toBe(410)
    const page = await answer.text()
    expect(page).toContain('The report was false. Do not use it.')
    expect(page).toContain('<meta name="robots" content="noindex"')
    expect(page).not.toContain('application/ld+json')
  }
})

test('a withdrawn story is nowhere, and everywhere again once it is published again', async () => {
  const planted = await newsroom.plant(newWord(), null)
  const surfaces = surfacesOf(planted)
  const publishedAt = await newsroom.move('publish', planted.id)
  await untilTurned(origins, planted, surfaces, { shown: true, since: publishedAt, deadlineMs })
  const withdrawnAt = await newsroom.move('withdraw', planted.id)
  tell('withdrawn', await untilTurned(origins, planted, surfaces, { shown: false, since: withdrawnAt, deadlineMs }))
  expect(await everywhere(planted)).toEqual([])
  const backAt = await newsroom.move('republish', planted.id)
  tell('published again', await untilTurned(origins, planted, surfaces, { shown: true, since: backAt, deadlineMs }))
})
