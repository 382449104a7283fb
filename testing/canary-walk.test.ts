// The canary is only worth something if it sees what leaks: each kind of leak once, on a product made of one function.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { publicRoutes } from '#lib/delivery/public-pages.ts'
import { everyAddress } from './canary-addresses.ts'
import type { Planted } from './canary-desk.ts'
import { untilTurned, walk } from './canary-walk.ts'

const planted: Planted = {
  id: 17,
  word: 'xyzzy1',
  topicWord: 'Topic1yzzyx',
  topicSlug: 'topic1yzzyx',
  href: '/world/17/the-xyzzy1-of-the-harbour',
  sectionSlug: 'world',
  pictures: ['/media/aa-480.webp'],
  linkingHref: '/world/18/linking',
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function product(answer: (req: IncomingMessage, res: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A product that answers 404, but for one leak. */
const leaking = (leak: (req: IncomingMessage) => Record<string, string> | string | null) =>
  product((req, res) => {
    const leaked = leak(req)
    if (leaked !== null && typeof leaked === 'object') return void res.writeHead(404, leaked).end('nothing')
    res.writeHead(leaked === null ? 404 : 200).end(leaked ?? 'nothing')
  })

describe('the canary', () => {
  test.each<[string, (req: IncomingMessage) => Record<string, string> | string | null]>([
    ['a word on a page', (req) => (req.url === '/news' ? 'About XYZZY1' : null)],
    ['a word that only a router’s prefetch gets', (req) => (req.headers['next-router-prefetch'] ? 'xyzzy1' : null)],
    ['a word that only a machine gets', (req) => (req.headers.accept?.includes('json') ? 'xyzzy1' : null)],
    ['a word in a header of a 404', (req) => (req.url === '/x/17/x' ? { 'x-title': 'xyzzy1' } : null)],
    ['a slug told to whoever guesses the id', (req) => (req.url === '/x/17/x' ? { location: planted.href } : null)],
    ['a topic that has something to read', (req) => (req.url === '/topics' ? planted.topicWord : null)],
    ['a picture for whoever knows its address', (req) => (req.url === planted.pictures[0] ? 'bytes' : null)],
    [
      'a page that is only linked',
      (req) => (req.url === '/' ? '<a href="/far">' : req.url === '/far' ? 'xyzzy1' : null),
    ],
  ])('sees %s', async (_, leak) => {
    expect(await walk(await leaking(leak), planted, everyAddress(planted))).not.toEqual([])
  })

  test('sees nothing where nothing is, nor in a redirect to what it asked for', async () => {
    const origin = await leaking((req) => (req.url === `${planted.href}/` ? { location: planted.href } : null))
    expect(await walk(origin, planted, everyAddress(planted))).toEqual([])
  })

  test('asks for every page of readers', () => {
    const asked = everyAddress(planted).map((address) => address.split('?')[0]?.split('/').length)
    for (const { pattern } of publicRoutes) expect(asked).toContain(pattern.split('/').length)
    expect(everyAddress(planted)).toEqual(expect.arrayContaining(['/api/newsroom/stories/17', '/newsroom/stories/17']))
  })

  test('does not wait for ever for a story to go', async () => {
    const origin = await leaking(() => 'xyzzy1')
    const since = Date.now()
    await expect(untilTurned([origin], planted, ['/'], { shown: false, since, deadlineMs: 30 })).rejects.toThrow('has')
  })

  test('takes no sight before the moment for a story that came out', async () => {
    const origin = await leaking(() => 'xyzzy1')
    const since = Date.now() + 60_000
    await expect(untilTurned([origin], planted, ['/'], { shown: true, since, deadlineMs: 30 })).rejects.toThrow('early')
  })
})
