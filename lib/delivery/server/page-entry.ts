import { createHash } from 'node:crypto'
import { cacheTagHeader, preferenceCacheControl, publicCacheControl, steadySeconds } from '../cache-control.ts'
import type { Coding, Effort } from '../content-coding.ts'
import { entityTag } from '../entity-tag.ts'
import { bodyOf, encoded, type Header, type Kept, type Prepared, prepare, readyIn } from './prepared.ts'

export type RenderedPage = {
  status: number
  /** Headers of the page itself: its type, where it redirects to, what robots may do. */
  headers: Header[]
  body: Buffer
  /** Carries a cookie: made for one reader, never kept. */
  setsCookie: boolean
}

/** A finished page, with its bytes in those codings somebody has asked for. */
export type PageEntry = Kept & {
  key: string
  status: number
  hash: string
  tags: ReadonlySet<string>
  expiresAt: number
  /** Whether everyone without preferences gets it, so that a CDN may keep it. */
  isForEveryone: boolean
  hits: number
  /** Set by a lookup, taken back by the eviction that spares it. */
  wasUsed: boolean
  size: number
  /** What the store has counted of it. */
  countedSize: number
  page: RenderedPage
  fixedHeaders: Header[]
}

export type EntryFacts = Pick<PageEntry, 'key' | 'tags' | 'expiresAt' | 'isForEveryone' | 'fixedHeaders'>

export function pageEntry(page: RenderedPage, facts: EntryFacts): PageEntry {
  const hash = createHash('sha256')
    .update(page.body)
    .update(JSON.stringify([page.status, page.headers]))
    .digest('base64url')
    .slice(0, 22)
  const bare = { ready: {}, pending: {}, hits: 0, wasUsed: false, countedSize: 0 }
  return { ...facts, ...bare, size: page.body.length + 2_000, status: page.status, hash, page }
}

/** The entry's bytes in a coding, made at the first request for it however many ask. */
export function inCoding(entry: PageEntry, coding: Coding, now: number): Prepared | Promise<Prepared> {
  return readyIn(entry, coding, () => make(entry, coding, 'quick', now))
}

/** Compresses once more, as small as can be. Worth it only for a page that is asked for again and again. */
export async function makeThorough(entry: PageEntry, now: number): Promise<void> {
  for (const coding of ['br', 'gzip'] as const) if (entry.ready[coding]) await make(entry, coding, 'thorough', now)
}

async function make(entry: PageEntry, coding: Coding, effort: Effort, now: number): Promise<Prepared> {
  const body = await encoded(entry.page.body, coding, effort)
  const prepared = prepare(entry.status, headersOf(entry, coding, now, 'HIT', { effort }), body)
  entry.size += prepared.whole.length - (entry.ready[coding]?.whole.length ?? 0)
  entry.ready[coding] = prepared
  if (coding === 'identity') {
    entry.size -= entry.page.body.length
    entry.page.body = bodyOf(prepared)
  }
  return prepared
}

/** Near the instant at which the page changes by itself, the bytes kept ready promise others too much. */
export const isSteady = (entry: PageEntry, now: number) => entry.expiresAt - now > steadySeconds * 1000

export type HowFound = 'HIT' | 'MISS' | 'STALE'

type Making = { effort?: Effort; isKept?: boolean }

export function headersOf(
  entry: PageEntry,
  coding: Coding,
  now: number,
  how: HowFound,
  { effort = 'quick', isKept = true }: Making = {},
): Header[] {
  return [
    ...entry.page.headers,
    ...(coding === 'identity' ? [] : [['Content-Encoding', coding] as const]),
    ['ETag', entityTag(entry.hash, coding, effort)],
    ['Cache-Control', cacheControl(entry, now, how !== 'STALE' && isKept)],
    ['Vary', 'Accept-Encoding'],
    ['Cache-Tag', cacheTagHeader(entry.tags)],
    ['X-Cache', how],
    ...entry.fixedHeaders,
  ]
}

function cacheControl(entry: PageEntry, now: number, mayBeKept: boolean): string {
  if (!mayBeKept) return 'private, no-store'
  return entry.isForEveryone ? publicCacheControl((entry.expiresAt - now) / 1000) : preferenceCacheControl
}
