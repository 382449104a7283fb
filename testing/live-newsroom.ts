// A newsroom for tests of the live channel: the real front door and channel in this process, and screens that join.
import { once } from 'node:events'
import { vi } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { openLiveChannel } from '#lib/collaboration/server/live-channel.ts'
import { type Serving, serveProduct } from '#lib/delivery/server/serve.ts'
import { type LiveClient, liveClient } from './live-client.ts'
import { cookieOf, startSession } from './staff.ts'

export type LiveNewsroom = Awaited<ReturnType<typeof openLiveNewsroom>>
type Options = Partial<Parameters<typeof liveClient>[0]>

/** Waits until it is so. */
export const until = <T>(ask: () => T | Promise<T>) => vi.waitUntil(ask, { interval: 3, timeout: 15_000 })

export async function openLiveNewsroom(storyId: number, databaseUrl = process.env.DATABASE_URL!) {
  const serving: Serving = await serveProduct({
    port: 0,
    host: '127.0.0.1',
    dev: false,
    root: import.meta.dirname,
    databaseUrl,
    errorPage: (reason) => reason,
    framework: () => ({ prepare: async () => {}, handle: async (_, res) => void res.end(), close: async () => {} }),
    channel: openLiveChannel,
  })
  const clients: LiveClient[] = []
  const open = (options: Options = {}): LiveClient => {
    const client = liveClient({ port: serving.port, storyId, ...options })
    clients.push(client)
    return client
  }
  return {
    serving,
    /** A socket by these options, whatever comes of it. */
    open,
    /** A signed-in screen of the person that has the text. */
    async join(person: PersonActor, options: Options = {}): Promise<LiveClient> {
      const client = open({ cookie: await cookieOf(await startSession(person)), ...options })
      await once(client.socket, 'open')
      client.sync()
      await until(() => client.of('sync').length > 0)
      return client
    },
    async close(): Promise<void> {
      for (const { socket } of clients) socket.terminate()
      await serving.close()
    },
  }
}

/** Types at the end of the headline; gives the push's number. */
export const typeAtEnd = (client: LiveClient, words: string): number =>
  client.change((doc) => doc.getText('headline').insert(doc.getText('headline').length, words))
