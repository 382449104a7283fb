import { AsyncLocalStorage } from 'node:async_hooks'
import { beforeEach, describe, expect, test } from 'vitest'
import { answerGone, type Dependencies, dependsOn, installDependencies, visibleUntil } from '../dependencies.ts'
import { PageCache, type PageRequest } from './page-cache.ts'
import type { RenderedPage } from './page-entry.ts'
import { Overloaded } from './render-queue.ts'

const storage = new AsyncLocalStorage<Dependencies>()
installDependencies(storage)

const page = (words: string, more: Partial<RenderedPage> = {}): RenderedPage => ({
  status: 200,
  headers: [['Content-Type', 'text/html; charset=utf-8']],
  body: Buffer.from(words),
  setsCookie: false,
  ...more,
})
const request = (url: string, more: Partial<PageRequest> = {}): PageRequest => ({
  url,
  cookies: '',
  stored: true,
  ...more,
})
/** Lets everything that is ready to run do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

let words = 'first'
let renders = 0
let now = 1_000_000
let isAway = false
const make = (render: (request: PageRequest) => Promise<RenderedPage>, more = {}) =>
  new PageCache({
    render: (asked) => {
      renders += 1
      return render(asked)
    },
    storage,
    fixedHeaders: [],
    now: () => now,
    isAway: () => isAway,
    ...more,
  })
/** Reads the words, as a page reads the database, between declaring what they depend on and being finished. */
const storyPage = (tag = 'story:1') =>
  make(async () => {
    dependsOn(tag)
    await settle()
    const read = words
    await settle()
    return page(read)
  })
const shown = async (cache: PageCache, url = '/a') => {
  const { entry, how } = await cache.get(request(url))
  return `${how} ${entry.page.body}`
}

beforeEach(() => {
  words = 'first'
  renders = 0
  now = 1_000_000
  isAway = false
})

test('a page is rendered once and then at hand', async () => {
  const cache = storyPage()
  expect(await shown(cache)).toBe('MISS first')
  expect(await shown(cache)).toBe('HIT first')
  expect(renders).toBe(1)
})

test('five hundred who wait for one missing page get one render', async () => {
  const cache = storyPage()
  const answers = await Promise.all(Array.from({ length: 500 }, () => shown(cache)))
  expect(new Set(answers)).toEqual(new Set(['MISS first']))
  expect(renders).toBe(1)
})

test('a page whose tag moves is new at the next request, others stay', async () => {
  const cache = storyPage()
  await shown(cache)
  cache.invalidate(['story:2'])
  expect(await shown(cache)).toBe('HIT first')
  words = 'second'
  cache.invalidate(['story:1'])
  expect(await shown(cache)).toBe('MISS second')
})

test('who asks after a change does not join a render that began before it', async () => {
  const cache = storyPage()
  const early = cache.get(request('/a'))
  await settle()
  words = 'second'
  cache.invalidate(['story:1'])
  expect(await shown(cache)).toBe('MISS second')
  const { entry, isKept } = await early
  expect(`${entry.page.body} ${isKept}`).toBe('first false')
  expect(await shown(cache)).toBe('HIT second')
})

test('of a thousand changes at random moments of a render none is lost', async () => {
  let published = 0
  const cache = make(async () => {
    for (let i = Math.random() * 3; i > 0; i--) await settle()
    dependsOn('story:1')
    for (let i = Math.random() * 3; i > 0; i--) await settle()
    const read = published
    // Long enough that a render from before the change may outlast one from after it.
    for (let i = Math.random() * 12; i > 0; i--) await settle()
    return page(String(read))
  })
  for (let change = 1; change <= 1_000; change++) {
    cache.invalidate(['story:1'])
    const early = cache.get(request('/a'))
    for (let i = Math.random() * 8; i > 0; i--) await settle()
    published = change
    cache.invalidate(['story:1'])
    const { entry } = await cache.get(request('/a'))
    expect(String(entry.page.body)).toBe(String(change))
    await early
    const after = await cache.get(request('/a'))
    expect(String(after.entry.page.body)).toBe(String(change))
  }
})

describe('after a kill', () => {
  test('whoever waits for a render that began before it gets a new one', async () => {
    const cache = storyPage()
    const early = cache.get(request('/a'))
    await settle()
    words = 'killed'
    cache.invalidate(['story:1'], { forbid: true })
    expect(String((await early).entry.page.body)).toBe('killed')
  })

  test('the page is not shown even while the database is away', async () => {
    let fails = false
    const cache = make(async () => {
      dependsOn('story:1')
      return fails ? page('error', { status: 500 }) : page('secret')
    })
    await shown(cache)
    cache.invalidate(['story:1'])
    fails = true
    isAway = true
    expect(await shown(cache)).toBe('STALE secret')
    cache.invalidate(['story:1'], { forbid: true })
    expect(await shown(cache)).toBe('MISS error')
  })
})

describe('while the database is away', () => {
  const failing = () => {
    const state = { fails: false }
    const cache = make(async () => {
      dependsOn('story:1')
      if (state.fails) throw new Error('no database')
      return page(words)
    })
    return { cache, state }
  }

  test('pages at hand are shown and marked', async () => {
    const { cache } = failing()
    await shown(cache)
    isAway = true
    expect(await shown(cache)).toBe('STALE first')
  })

  test('a dropped page is shown as it was, and tried again only after a while', async () => {
    const { cache, state } = failing()
    await shown(cache)
    cache.invalidate(['story:1'])
    Object.assign(state, { fails: true })
    isAway = true
    expect(await shown(cache)).toBe('STALE first')
    expect(await shown(cache)).toBe('STALE first')
    expect(renders).toBe(2)
    now += 2_001
    Object.assign(state, { fails: false })
    words = 'second'
    expect(await shown(cache)).toBe('MISS second')
  })

  test('a page never seen is an error', async () => {
    const { cache, state } = failing()
    Object.assign(state, { fails: true })
    isAway = true
    await expect(cache.get(request('/a'))).rejects.toThrow('no database')
  })
})

describe('a page that changes by itself', () => {
  test('is new from that instant on', async () => {
    const cache = make(async () => {
      visibleUntil(new Date(now + 5_000))
      visibleUntil(new Date(now + 60_000))
      return page(words)
    })
    await shown(cache)
    words = 'second'
    now += 4_999
    expect(await shown(cache)).toBe('HIT first')
    now += 1
    expect(await shown(cache)).toBe('MISS second')
  })

  test('is not kept when the instant passes while it is rendered', async () => {
    const cache = make(async () => {
      visibleUntil(new Date(now + 5_000))
      now += 5_000
      return page(words)
    })
    expect((await cache.get(request('/a'))).isKept).toBe(false)
  })

  test('and one that declared nothing is trusted for a minute', async () => {
    const cache = make(async () => page(words))
    await shown(cache)
    now += 59_999
    expect(await shown(cache)).toBe('HIT first')
    now += 1
    expect(await shown(cache)).toBe('MISS first')
  })
})

describe('not kept', () => {
  test.each([
    ['an answer with a cookie', page('x', { setsCookie: true }), true],
    ['an error', page('x', { status: 500 }), true],
    ['a page of which nothing may be kept', page('x'), false],
  ])('%s', async (_, answer, stored) => {
    const cache = make(async () => answer)
    for (let i = 0; i < 2; i++) expect((await cache.get(request('/a', { stored }))).how).toBe('MISS')
    expect(renders).toBe(2)
  })
})

test('a page that says it is gone is answered with 410, and kept', async () => {
  const cache = make(async () => {
    answerGone()
    return page('gone')
  })
  expect((await cache.get(request('/a'))).entry.status).toBe(410)
  expect((await cache.get(request('/a'))).how).toBe('HIT')
})

test('readers of other preferences have pages of their own', async () => {
  const cache = make(async ({ cookies }) => page(cookies))
  await cache.get(request('/a', { cookies: 'theme=dark' }))
  expect(await shown(cache)).toBe('MISS ')
  expect((await cache.get(request('/a', { cookies: 'theme=dark' }))).how).toBe('HIT')
})

test('made-up addresses push each other out, never real pages', async () => {
  const cache = make(
    async ({ url }) => {
      dependsOn('feed')
      return url === '/real' ? page('real') : page('none', { status: 404, body: Buffer.alloc(1_000) })
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
  const cache = make(
    async ({ url }) => {
      rendered.push(url)
      return page('', { body: Buffer.alloc(8_000) })
    },
    { pagesBytes: 105_000 },
  )
  for (let i = 0; i < 200; i++) {
    await cache.get(request(`/${i}`))
    await cache.get(request('/0'))
  }
  expect(cache.size.bytes).toBeLessThanOrEqual(105_000)
  expect(cache.size.pages).toBe(10)
  expect(rendered.filter((url) => url === '/0')).toHaveLength(1)
  expect((await cache.get(request('/5'))).how).toBe('MISS')
})

describe('more than the machine can do', () => {
  test('is refused beyond the bound, and what waits is answered', async () => {
    const opened = Promise.withResolvers<void>()
    const cache = make(
      async ({ url }) => {
        await opened.promise
        return page(url)
      },
      { renders: { atOnce: 2, waiting: 3, longestWaitMs: 60_000 } },
    )
    const asked = Array.from({ length: 8 }, (_, i) => cache.get(request(`/${i}`)))
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
    const cache = make(
      async ({ url }) => {
        if (url === '/bad') throw new Error('bad')
        return page(url)
      },
      { renders: { atOnce: 1, waiting: 1, longestWaitMs: 60_000 } },
    )
    for (let i = 0; i < 5; i++) await expect(cache.get(request('/bad'))).rejects.toThrow('bad')
    expect(await shown(cache, '/good')).toBe('MISS /good')
  })
})

test('forgetting everything takes renders under way with it', async () => {
  const cache = storyPage()
  await shown(cache)
  const early = cache.get(request('/b'))
  await settle()
  words = 'second'
  cache.clear()
  expect(String((await early).entry.page.body)).toBe('second')
  expect(await shown(cache)).toBe('MISS second')
})
