import { beforeEach, describe, expect, test } from 'vitest'
import { aCache, aPage, aRequest, newWorld, settle, shown, storyCache, world } from '#testing/page-cache.ts'
import { answerGone, dependsOn } from '../dependencies.ts'

beforeEach(newWorld)

test('a page is rendered once and then at hand', async () => {
  const cache = storyCache()
  expect(await shown(cache)).toBe('MISS first')
  expect(await shown(cache)).toBe('HIT first')
  expect(world.renders).toBe(1)
})

test('five hundred who wait for one missing page get one render', async () => {
  const cache = storyCache()
  const answers = await Promise.all(Array.from({ length: 500 }, () => shown(cache)))
  expect(new Set(answers)).toEqual(new Set(['MISS first']))
  expect(world.renders).toBe(1)
})

test('a page whose tag moves is new at the next request, others stay', async () => {
  const cache = storyCache()
  await shown(cache)
  cache.invalidate(['story:2'])
  expect(await shown(cache)).toBe('HIT first')
  world.words = 'second'
  cache.invalidate(['story:1'])
  expect(await shown(cache)).toBe('MISS second')
})

test('who asks after a change does not join a render that began before it', async () => {
  const cache = storyCache()
  const early = cache.get(aRequest('/a'))
  await settle()
  world.words = 'second'
  cache.invalidate(['story:1'])
  expect(await shown(cache)).toBe('MISS second')
  const { entry, isKept } = await early
  expect(`${entry.page.body} ${isKept}`).toBe('first false')
  expect(await shown(cache)).toBe('HIT second')
})

test('of a thousand changes at random moments of a render none is lost', async () => {
  let published = 0
  const cache = aCache(async () => {
    for (let i = Math.random() * 3; i > 0; i--) await settle()
    dependsOn('story:1')
    for (let i = Math.random() * 3; i > 0; i--) await settle()
    const read = published
    // Long enough that a render from before the change may outlast one from after it.
    for (let i = Math.random() * 12; i > 0; i--) await settle()
    return aPage(String(read))
  })
  for (let change = 1; change <= 1_000; change++) {
    cache.invalidate(['story:1'])
    const early = cache.get(aRequest('/a'))
    for (let i = Math.random() * 8; i > 0; i--) await settle()
    published = change
    cache.invalidate(['story:1'])
    const { entry } = await cache.get(aRequest('/a'))
    expect(String(entry.page.body)).toBe(String(change))
    await early
    const after = await cache.get(aRequest('/a'))
    expect(String(after.entry.page.body)).toBe(String(change))
  }
})

describe('after a kill', () => {
  test('whoever waits for a render that began before it gets a new one', async () => {
    const cache = storyCache()
    const early = cache.get(aRequest('/a'))
    await settle()
    world.words = 'killed'
    cache.invalidate(['story:1'], { forbid: true })
    expect(String((await early).entry.page.body)).toBe('killed')
  })

  test('the page is not shown even while the database is away', async () => {
    let fails = false
    const cache = aCache(async () => {
      dependsOn('story:1')
      return fails ? aPage('error', { status: 500 }) : aPage('secret')
    })
    await shown(cache)
    cache.invalidate(['story:1'])
    fails = true
    world.isAway = true
    expect(await shown(cache)).toBe('STALE secret')
    cache.invalidate(['story:1'], { forbid: true })
    expect(await shown(cache)).toBe('MISS error')
  })
})

describe('not kept', () => {
  test.each([
    ['an answer with a cookie', aPage('x', { setsCookie: true }), true],
    ['an error', aPage('x', { status: 500 }), true],
    ['a page of which nothing may be kept', aPage('x'), false],
  ])('%s', async (_, answer, stored) => {
    const cache = aCache(async () => answer)
    for (let i = 0; i < 2; i++) expect((await cache.get(aRequest('/a', { stored }))).how).toBe('MISS')
    expect(world.renders).toBe(2)
  })
})

test('a page that says it is gone is answered with 410, and kept', async () => {
  const cache = aCache(async () => {
    answerGone()
    return aPage('gone')
  })
  expect((await cache.get(aRequest('/a'))).entry.status).toBe(410)
  expect((await cache.get(aRequest('/a'))).how).toBe('HIT')
})

test('readers of other preferences have pages of their own', async () => {
  const cache = aCache(async ({ cookies }) => aPage(cookies))
  await cache.get(aRequest('/a', { cookies: 'theme=dark' }))
  expect(await shown(cache)).toBe('MISS ')
  expect((await cache.get(aRequest('/a', { cookies: 'theme=dark' }))).how).toBe('HIT')
})

test('forgetting everything takes renders under way with it', async () => {
  const cache = storyCache()
  await shown(cache)
  const early = cache.get(aRequest('/b'))
  await settle()
  world.words = 'second'
  cache.clear()
  expect(String((await early).entry.page.body)).toBe('second')
  expect(await shown(cache)).toBe('MISS second')
})
