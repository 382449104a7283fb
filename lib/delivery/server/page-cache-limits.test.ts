import { beforeEach, describe, expect, test } from 'vitest'
import { aCache, aPage, aRequest, newWorld, shown, world } from '#testing/page-cache.ts'
import { dependsOn, visibleUntil } from '../dependencies.ts'
import { Overloaded } from './render-queue.ts'

beforeEach(newWorld)

describe('while the database is away', () => {
  const failing = () => {
    const state = { fails: false }
    const cache = aCache(async () => {
      dependsOn('story:1')
      if (state.fails) throw new Error('no database')
      return aPage(world.words)
    })
    return { cache, state }
  }

  test('pages at hand are shown and marked', async () => {
    const { cache } = failing()
    await shown(cache)
    world.isAway = true
    expect(await shown(cache)).toBe('STALE first')
  })

  test('a dropped page is shown as it was, and tried again only after a while', async () => {
    const { cache, state } = failing()
    await shown(cache)
    cache.invalidate(['story:1'])
    Object.assign(state, { fails: true })
    world.isAway = true
    expect(await shown(cache)).toBe('STALE first')
    expect(await shown(cache)).toBe('STALE first')
    expect(world.renders).toBe(2)
    world.now += 2_001
    Object.assign(state, { fails: false })
    world.words = 'second'
    expect(await shown(cache)).toBe('MISS second')
  })

  test('a page never seen is an error', async () => {
    const { cache, state } = failing()
    Object.assign(state, { fails: true })
    world.isAway = true
    await expect(cache.get(aRequest('/a'))).rejects.toThrow('no database')
  })
})

describe('a page that changes by itself', () => {
  test('is new from that instant on', async () => {
    const cache = aCache(async () => {
      visibleUntil(new Date(world.now + 5_000))
      visibleUntil(new Date(world.now + 60_000))
      return aPage(world.words)
    })
    await shown(cache)
    world.words = 'second'
    world.now += 4_999
    expect(await shown(cache)).toBe('HIT first')
    world.now += 1
    expect(await shown(cache)).toBe('MISS second')
  })

  test('is not kept when the instant passes while it is rendered', async () => {
    const cache = aCache(async () => {
      visibleUntil(new Date(world.now + 5_000))
      world.now += 5_000
      return aPage(world.words)
    })
    expect((await cache.get(aRequest('/a'))).isKept).toBe(false)
  })

  test('and one that declared nothing is trusted for a minute', async () => {
    const cache = aCache(async () => aPage(world.words))
    await shown(cache)
    world.now += 59_999
    expect(await shown(cache)).toBe('HIT first')
    world.now += 1
    expect(await shown(cache)).toBe('MISS first')
  })
})

test('made-up addresses push each other out, never real pages', async () => {
  const cache = aCache(
    async ({ url }) => {
      dependsOn('feed')
      return url === '/real' ? aPage('real') : aPage('none', { status: 404, body: Buffer.alloc(1_000) })
    },
    { othersBytes: 50_000 },
  )
  await shown(cache, '/real')
  for (let i = 0; i < 500; i++) await shown(cache, `/made-up-${i}`)
  expect(cache.size.others).toBeLessThan(20)
  expect(await shown(cache, '/real')).toBe('HIT real')
})

test('the bytes kept stay within their bound, and pages in use outlast the others', async () => {
  const rendered: string[] = []
  const cache = aCache(
    async ({ url }) => {
      rendered.push(url)
      return aPage('', { body: Buffer.alloc(8_000) })
    },
    { pagesBytes: 105_000 },
  )
  for (let i = 0; i < 200; i++) {
    await cache.get(aRequest(`/${i}`))
    await cache.get(aRequest('/0'))
  }
  expect(cache.size.bytes).toBeLessThanOrEqual(105_000)
  expect(cache.size.pages).toBe(10)
  expect(rendered.filter((url) => url === '/0')).toHaveLength(1)
  expect((await cache.get(aRequest('/5'))).how).toBe('MISS')
})

describe('more than the machine can do', () => {
  test('is refused beyond the bound, and what waits is answered', async () => {
    const opened = Promise.withResolvers<void>()
    const cache = aCache(
      async ({ url }) => {
        await opened.promise
        return aPage(url)
      },
      { renders: { atOnce: 2, waiting: 3, longestWaitMs: 60_000 } },
    )
    const asked = Array.from({ length: 8 }, (_, i) => cache.get(aRequest(`/${i}`)))
    const refused = await Promise.allSettled(asked.slice(5))
    opened.resolve()
    expect(refused.map((one) => one.status === 'rejected' && one.reason instanceof Overloaded)).toEqual([
      true,
      true,
      true,
    ])
    expect(await Promise.all(asked.slice(0, 5).map(async (one) => String((await one).entry.page.body)))).toEqual([
      '/0',
      '/1',
      '/2',
      '/3',
      '/4',
    ])
    expect(await shown(cache, '/7')).toBe('MISS /7')
  })

  test('a failed render gives its place back', async () => {
    const cache = aCache(
      async ({ url }) => {
        if (url === '/bad') throw new Error('bad')
        return aPage(url)
      },
      { renders: { atOnce: 1, waiting: 1, longestWaitMs: 60_000 } },
    )
    for (let i = 0; i < 5; i++) await expect(cache.get(aRequest('/bad'))).rejects.toThrow('bad')
    expect(await shown(cache, '/good')).toBe('MISS /good')
  })
})
