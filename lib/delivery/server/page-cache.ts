// Finished public pages in memory. A missing page is rendered once however many ask. What a render declares about its
// reads decides when its page is dropped: a tag that moves while the page is being rendered takes the render out of
// sight (later requests start a fresh one) and keeps its result from being stored, so no invalidation is ever lost.
import type { AsyncLocalStorage } from 'node:async_hooks'
import type { Dependencies } from '../dependencies.ts'
import { makeThorough, type PageEntry, pageEntry, type RenderedPage } from './page-entry.ts'
import { PageStore } from './page-store.ts'
import type { Header } from './prepared.ts'
import { Overloaded, RenderQueue } from './render-queue.ts'

/** A public page in the one spelling that cache and render agree on. */
export type PageRequest = { url: string; cookies: string; stored: boolean }
export type PageAnswer = { entry: PageEntry; how: 'HIT' | 'MISS' | 'STALE'; isKept: boolean }

type Options = {
  render: (request: PageRequest) => Promise<RenderedPage>
  storage: AsyncLocalStorage<Dependencies>
  fixedHeaders: Header[]
  now?: () => number
  /** Whether the database cannot be heard from, so that a fresh page is not to be had. */
  isAway?: () => boolean
  pagesBytes?: number
  othersBytes?: number
  lastGoodBytes?: number
  renders?: { atOnce: number; waiting: number; longestWaitMs: number }
}
type Rendering = {
  request: PageRequest
  tags: Set<string>
  expiresAt: number
  isGone: boolean
  /** One of its tags moved: the page may be old already. */
  isMoved: boolean
  /** One of its tags moved because a story was killed: nobody may be shown the page any more. */
  isForbidden: boolean
  done: Promise<PageEntry>
}

const megabyte = 1_048_576
/** A safety net under forgotten declarations; a page that declared nothing at all gets little trust. */
const longestLifeMs = 3_600_000
const undeclaredLifeMs = 60_000
const hitsBeforeThorough = 16
const attempts = 3
/** After a render failed for want of a database, old pages are shown for so long before the next try. */
const hopelessMs = 2_000

export const pageKey = ({ url, cookies }: Pick<PageRequest, 'url' | 'cookies'>) =>
  // A request target cannot hold a space, so a plain address never reads like one with preferences.
  cookies === '' ? url : `${url} ${cookies}`

export class PageCache {
  readonly #options: Options
  readonly #now: () => number
  readonly #pages: PageStore
  /** Redirects and missing pages, apart: made-up addresses must not push real pages out. */
  readonly #others: PageStore
  /** What readers get when a page cannot be rendered because the database is gone. Never a killed story. */
  readonly #lastGood: PageStore
  readonly #queue: RenderQueue
  readonly #joinable = new Map<string, Rendering>()
  readonly #running = new Set<Rendering>()
  #improving: Promise<void> = Promise.resolve()
  #hopelessUntil = 0

  constructor(options: Options) {
    this.#options = options
    this.#now = options.now ?? Date.now
    this.#pages = new PageStore(options.pagesBytes ?? 128 * megabyte)
    this.#others = new PageStore(options.othersBytes ?? 8 * megabyte)
    this.#lastGood = new PageStore(options.lastGoodBytes ?? 32 * megabyte)
    this.#queue = new RenderQueue(options.renders ?? { atOnce: 8, waiting: 1_000, longestWaitMs: 10_000 })
  }

  /** The page if it is at hand and still right. */
  find(key: string, now: number): PageEntry | undefined {
    const entry = this.#pages.get(key) ?? this.#others.get(key)
    if (entry === undefined) return undefined
    if (now >= entry.expiresAt) {
      this.#retire(entry)
      return undefined
    }
    entry.wasUsed = true
    entry.hits += 1
    if (entry.hits === hitsBeforeThorough) this.#improve(entry)
    return entry
  }

  /** The page, rendered if need be. Throws `Overloaded` when too many pages wait already. */
  async get(request: PageRequest): Promise<PageAnswer> {
    const key = pageKey(request)
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const found = this.find(key, this.#now())
      if (found) return { entry: found, how: this.#isAway() ? 'STALE' : 'HIT', isKept: true }
      const isHopeless = this.#isAway() && this.#now() < this.#hopelessUntil
      const rendering = isHopeless && this.#lastGood.get(key) ? null : this.#join(request, key)
      let failure: unknown
      const entry = await rendering?.done.catch((error: unknown) => {
        failure = error
      })
      if (failure instanceof Overloaded) throw failure
      if (rendering?.isForbidden) continue
      if (entry && entry.status < 500) return { entry, how: 'MISS', isKept: this.#isKept(entry) }
      if (rendering && this.#isAway()) this.#hopelessUntil = this.#now() + hopelessMs
      const lastGood = this.#lastGood.get(key)
      if (lastGood) return { entry: lastGood, how: 'STALE', isKept: false }
      if (entry) return { entry, how: 'MISS', isKept: false }
      if (failure) throw failure
    }
    throw new Overloaded('the page changed again and again while it was rendered')
  }

  /**
   * Drops what depends on any of the tags, finished or being rendered. `forbid` after a kill: what showed the story is
   * not even kept for the time the database is away.
   */
  invalidate(tags: readonly string[], { forbid = false } = {}): void {
    if (tags.length === 0) return
    for (const store of [this.#pages, this.#others]) {
      for (const entry of store.takeTagged(tags)) if (!forbid && entry.status === 200) this.#lastGood.put(entry)
    }
    if (forbid) this.#lastGood.takeTagged(tags)
    for (const rendering of this.#running) {
      if (tags.some((tag) => rendering.tags.has(tag))) this.#detach(rendering, forbid)
    }
  }

  /** Forgets everything: when what happened meanwhile cannot be known. */
  clear(): void {
    for (const store of [this.#pages, this.#others, this.#lastGood]) store.clear()
    for (const rendering of this.#running) this.#detach(rendering, true)
  }

  /** Tells the cache that an entry grew by a coding. */
  grew(entry: PageEntry): void {
    for (const store of [this.#pages, this.#others, this.#lastGood]) store.recount(entry)
  }

  get size() {
    return {
      pages: this.#pages.count,
      bytes: this.#pages.bytes,
      others: this.#others.count,
      running: this.#running.size,
    }
  }

  #join(request: PageRequest, key: string): Rendering {
    return this.#joinable.get(key) ?? this.#start(request, key)
  }

  #start(request: PageRequest, key: string): Rendering {
    const tags = new Set<string>()
    const facts = { request, tags, expiresAt: Number.POSITIVE_INFINITY, isGone: false, isMoved: false }
    const rendering: Rendering = { ...facts, isForbidden: false, done: Promise.resolve() as never }
    const declare: Dependencies = {
      dependsOn: (tag) => tags.add(tag),
      visibleUntil: (instant) => {
        rendering.expiresAt = Math.min(rendering.expiresAt, instant.getTime())
      },
      answerGone: () => {
        rendering.isGone = true
      },
    }
    this.#running.add(rendering)
    this.#joinable.set(key, rendering)
    rendering.done = this.#queue
      .run(() => this.#options.storage.run(declare, () => this.#options.render(request)))
      .then((page) => this.#finish(rendering, key, page))
      .finally(() => {
        this.#running.delete(rendering)
        if (this.#joinable.get(key) === rendering) this.#joinable.delete(key)
      })
    return rendering
  }

  #finish(rendering: Rendering, key: string, page: RenderedPage): PageEntry {
    const now = this.#now()
    const { tags, request } = rendering
    const life = tags.size > 0 ? longestLifeMs : undeclaredLifeMs
    const entry = pageEntry(rendering.isGone && page.status === 200 ? { ...page, status: 410 } : page, {
      key,
      tags,
      expiresAt: Math.min(rendering.expiresAt, now + life),
      isForEveryone: request.cookies === '',
      fixedHeaders: this.#options.fixedHeaders,
    })
    const isOwnToReader = page.setsCookie || !request.stored
    if (rendering.isMoved || isOwnToReader || page.status >= 500 || entry.expiresAt <= now) return entry
    const store = entry.status === 200 ? this.#pages : this.#others
    store.put(entry)
    const former = this.#lastGood.get(key)
    if (former) this.#lastGood.remove(former)
    return entry
  }

  #isKept(entry: PageEntry): boolean {
    return (this.#pages.get(entry.key) ?? this.#others.get(entry.key)) === entry
  }

  #detach(rendering: Rendering, forbid: boolean): void {
    rendering.isMoved = true
    rendering.isForbidden ||= forbid
    const key = pageKey(rendering.request)
    if (this.#joinable.get(key) === rendering) this.#joinable.delete(key)
  }

  #retire(entry: PageEntry): void {
    this.#pages.remove(entry)
    this.#others.remove(entry)
    if (entry.status === 200) this.#lastGood.put(entry)
  }

  #isAway = () => this.#options.isAway?.() ?? false

  #improve(entry: PageEntry): void {
    this.#improving = this.#improving
      .then(() => (this.#isKept(entry) ? makeThorough(entry, this.#now()) : undefined))
      .then(() => this.grew(entry))
      .catch(() => {})
  }
}
