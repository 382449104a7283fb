import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { type Serving, serveProduct } from '#lib/delivery/server/serve.ts'
import { makeSection } from '#testing/factories.ts'
import { type LiveClient, liveClient } from '#testing/live-client.ts'
import { aPerson, cookieOf, startSession } from '#testing/staff.ts'
import { draftStory } from '#testing/stories.ts'
import { openLiveChannel } from './live-channel.ts'

let serving: Serving
let sectionId: number
let story: { id: number }
let ada: PersonActor
const clients: LiveClient[] = []

const wait = <T>(ask: () => T) => vi.waitUntil(ask, { interval: 3, timeout: 10_000 })

beforeEach(async () => {
  sectionId = (await makeSection()).id
  ada = await aPerson('Ada Quill', 'editor')
  story = await draftStory(sectionId, { headline: 'Harbour' })
  serving = await serveProduct({
    port: 0,
    host: '127.0.0.1',
    dev: false,
    root: import.meta.dirname,
    databaseUrl: process.env.DATABASE_URL!,
    errorPage: (reason) => reason,
    framework: () => ({ prepare: async () => {}, handle: async (_, res) => void res.end(), close: async () => {} }),
    channel: openLiveChannel,
  })
})
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.terminate()
  await serving.close()
})

type Options = Partial<Parameters<typeof liveClient>[0]>
function open(options: Options = {}): LiveClient {
  const client = liveClient({ port: serving.port, storyId: story.id, ...options })
  clients.push(client)
  return client
}
async function joined(person: PersonActor, options: Options = {}): Promise<LiveClient> {
  const client = open({ cookie: await cookieOf(await startSession(person)), ...options })
  await once(client.socket, 'open')
  client.sync()
  await wait(() => client.of('sync').length > 0)
  return client
}
const headlineInDatabase = async () => (await db.story.findUniqueOrThrow({ where: { id: story.id } })).headline
const append = (client: LiveClient, words: string) =>
  client.change((doc) => doc.getText('headline').insert(doc.getText('headline').length, words))

describe('together', () => {
  test('what one types is saved, and then heard by the other, with who it was and the new revision', async () => {
    const [one, other] = [await joined(ada), await joined(await aPerson('Bea Margin', 'editor'))]
    expect(one.headline()).toBe('Harbour')
    const seq = append(one, ' reopens')
    const saved = await wait(() => one.answerTo(seq))
    expect(await headlineInDatabase()).toBe('Harbour reopens')
    await wait(() => other.headline() === 'Harbour reopens')
    const facts = await wait(() => other.of('facts').find(({ what }) => what === 'text'))
    expect(facts).toMatchObject({
      by: 'Ada Quill',
      mayEdit: true,
      state: 'draft',
      revision: (saved as { revision: number }).revision,
    })
    expect(one.of('update')).toEqual([])
  })
})
