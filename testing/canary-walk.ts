// Asks a running product for everything, in every way a client asks, and tells where the canary was seen.
import { setTimeout as pause } from 'node:timers/promises'
import type { Planted } from './canary-desk.ts'

const mostPages = 400
const longestMs = 10_000
/** Leaves the processes room to work on a machine of two cores. */
const betweenAsksMs = 10

/** The ways a browser, its router, a machine or a crawler asks for the same address. */
const ways: { name: string; method: 'GET' | 'HEAD'; headers: Record<string, string> }[] = [
  { name: 'page', method: 'GET', headers: { accept: 'text/html' } },
  { name: 'head', method: 'HEAD', headers: {} },
  { name: 'rsc', method: 'GET', headers: { rsc: '1', 'next-url': '/', accept: 'text/x-component' } },
  {
    name: 'prefetch',
    method: 'GET',
    headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree', purpose: 'prefetch' },
  },
  { name: 'data', method: 'GET', headers: { accept: 'application/json, application/vnd.iptc.ninjs+json' } },
  { name: 'words', method: 'GET', headers: { accept: 'text/markdown' } },
  { name: 'preferences', method: 'GET', headers: { cookie: 'zone=Asia%2FSeoul; theme=dark' } },
]

/** Where something of the canary was seen: its word, its topic's name in a list, or its picture. */
export type Sighting = { address: string; way: string; what: string }

type Asked = { method?: 'GET' | 'HEAD'; headers?: Record<string, string> }

/** Status, and everything an answer says: its headers and its words. Endless answers are left after a moment. */
export async function ask(origin: string, address: string, { method = 'GET', headers = {} }: Asked = {}) {
  const answer = await fetch(origin + address, {
    method,
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(longestMs),
  })
  const isStream = String(answer.headers.get('content-type')).startsWith('text/event-stream')
  if (isStream) await answer.body?.cancel()
  const body = isStream ? '' : Buffer.from(await answer.arrayBuffer()).toString('latin1')
  // A redirect to what was asked for, without its last slash, tells nothing that the asker did not say.
  if (answer.headers.get('location')?.endsWith(address.replace(/\/$/, '')))
    return { status: answer.status, said: '', body }
  return { status: answer.status, said: `${JSON.stringify([...answer.headers])}\n${body}`, body }
}

/** Asks each address in each way, and follows links from the front doors as far as they lead. */
export async function walk(origin: string, planted: Planted, addresses: readonly string[]): Promise<Sighting[]> {
  const seen: Sighting[] = []
  const asked = addresses.flatMap((address) => ways.map((way) => ({ address, way })))
  await inParallel(asked, async ({ address, way }) => {
    const { status, said } = await ask(origin, address, way)
    seen.push(...sightings(planted, { address, way: way.name, status, said }))
  })
  const found = new Set(['/', '/news', '/topics', '/corrections', '/settings'])
  for (const address of found) {
    if (found.size > mostPages) break
    const { status, said, body } = await ask(origin, address)
    seen.push(...sightings(planted, { address, way: 'link', status, said }))
    for (const [, href = ''] of body.matchAll(/href="(\/[^"#]*)"/g)) {
      const next = href.replaceAll('&amp;', '&')
      if (!/^\/(_next|newsroom|api|islands)|\.\w+$/.test(next)) found.add(next)
    }
  }
  return seen
}

type Said = { address: string; way: string; status: number; said: string }

function sightings(
  { word, topicWord, topicSlug, pictures }: Planted,
  { address, way, status, said }: Said,
): Sighting[] {
  const words = said.toLowerCase()
  const what = [
    ...(words.includes(word.toLowerCase()) ? [`the word ${word}`] : []),
    // A topic is no secret; that there is something to read about it is.
    ...(words.includes(topicWord.toLowerCase()) && !address.startsWith(`/topics/${topicSlug}`) ? ['its topic'] : []),
    ...(pictures.includes(address) && status === 200 ? ['its picture'] : []),
  ]
  return what.map((one) => ({ address, way, what: one }))
}

const atOnce = 6

async function inParallel<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values()
  const go = async () => {
    for (const one of waiting) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, go))
}

/** The surfaces on which a story must be seen while it is on show, and must not before and after. */
export const surfacesOf = ({ href, sectionSlug, topicSlug, linkingHref, pictures }: Planted): string[] => [
  href,
  `${href}?page=all`,
  '/',
  '/news',
  `/${sectionSlug}`,
  `/topics/${topicSlug}`,
  '/topics',
  linkingHref,
  ...pictures,
]

export type Turned = { address: string; origin: string; afterMs: number }

/**
 * Asks each surface of each process again and again until it shows the story, or shows it no more. Gives when each
 * turned, counted from the instant; throws what had not by the deadline.
 */
export async function untilTurned(
  origins: readonly string[],
  planted: Planted,
  surfaces: readonly string[],
  { shown, since, deadlineMs }: { shown: boolean; since: number; deadlineMs: number },
): Promise<Turned[]> {
  const watched = origins.flatMap((origin) => surfaces.map((address) => ({ origin, address })))
  return Promise.all(
    watched.map(async ({ origin, address }) => {
      for (;;) {
        const askedAt = Date.now()
        const { status, said } = await ask(origin, address)
        const isShown = sightings(planted, { address, way: 'page', status, said }).length > 0
        // Before the instant nothing may turn; what was asked before it does not count as late.
        if (shown && isShown && Date.now() < since) throw new Error(`${origin}${address} showed the story too early`)
        if (isShown === shown || (address.startsWith('/topics/') && said.includes(planted.href) === shown)) {
          return { origin, address, afterMs: Math.max(0, Date.now() - since) }
        }
        if (askedAt - since > deadlineMs)
          throw new Error(`${origin}${address} ${shown ? 'lacks' : 'has'} the story still`)
        await pause(betweenAsksMs)
      }
    }),
  )
}
