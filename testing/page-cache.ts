// A page cache whose pages read a few words, on a clock of its own.
import { AsyncLocalStorage } from 'node:async_hooks'
import { type Dependencies, dependsOn, installDependencies } from '#lib/delivery/dependencies.ts'
import { PageCache, type PageRequest } from '#lib/delivery/server/page-cache.ts'
import type { RenderedPage } from '#lib/delivery/server/page-entry.ts'

const storage = new AsyncLocalStorage<Dependencies>()
installDependencies(storage)

export const aPage = (words: string, more: Partial<RenderedPage> = {}): RenderedPage => ({
  status: 200,
  headers: [['Content-Type', 'text/html; charset=utf-8']],
  body: Buffer.from(words),
  setsCookie: false,
  ...more,
})
export const aRequest = (url: string, more: Partial<PageRequest> = {}): PageRequest => ({
  url,
  cookies: '',
  stored: true,
  ...more,
})
/** Lets everything that is ready to run do so. */
export const settle = () => new Promise((resolve) => setImmediate(resolve))

/** What the pages read, and what has happened so far. */
export const world = { words: 'first', renders: 0, now: 0, isAway: false }
export const newWorld = () => Object.assign(world, { words: 'first', renders: 0, now: 1_000_000, isAway: false })

export const aCache = (render: (request: PageRequest) => Promise<RenderedPage>, more = {}) =>
  new PageCache({
    render: (asked) => {
      world.renders += 1
      return render(asked)
    },
    storage,
    fixedHeaders: [],
    now: () => world.now,
    isAway: () => world.isAway,
    ...more,
  })

/** Its pages read between declaring what they depend on and being finished. */
export const storyCache = (tag = 'story:1') =>
  aCache(async () => {
    dependsOn(tag)
    await settle()
    const read = world.words
    await settle()
    return aPage(read)
  })

export async function shown(cache: PageCache, url = '/a'): Promise<string> {
  const { entry, how } = await cache.get(aRequest(url))
  return `${how} ${entry.page.body}`
}
