import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { type Serving, serveProduct } from './serve.ts'

/** Streams events without an end at /api/live, and finishes slowly at /api/slow. */
async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.url === '/api/live') {
    res.setHeader('Content-Type', 'text/event-stream')
    res.write('data: 1\n\n')
  } else if (req.url === '/') {
    res.setHeader('Content-Type', 'text/html')
    res.end('home')
  } else {
    slow.arrived.resolve()
    await slow.finished.promise
    res.end('finished')
  }
}
const slow = { arrived: Promise.withResolvers<void>(), finished: Promise.withResolvers<void>() }

const serve = (prepare: (port: number) => Promise<void> = async () => {}) =>
  serveProduct({
    port: 0,
    host: '127.0.0.1',
    dev: false,
    root: '/nowhere',
    databaseUrl: process.env.DATABASE_URL!,
    errorPage: (reason) => reason,
    framework: (port) => ({ prepare: () => prepare(port), handle, close: async () => {} }),
  })
const ask = ({ port }: Pick<Serving, 'port'>, path: string) => fetch(`http://127.0.0.1:${port}${path}`)

test('a server told to stop ends streams and idle connections, lets requests finish and takes no more', async () => {
  const serving = await serve()
  const idle = connect(serving.port, '127.0.0.1', () =>
    idle.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\n\r\n`),
  )
  await once(idle, 'data')
  // The page is at hand now: the second request stays where idle connections are not Node's to close.
  const other = connect(serving.port, '127.0.0.1', () =>
    other.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\n\r\n`),
  )
  await once(other, 'data')
  const live = await ask(serving, '/api/live')
  const answer = ask(serving, '/api/slow')
  await slow.arrived.promise
  const closed = serving.close()
  expect(await live.text()).toBe('data: 1\n\n')
  slow.finished.resolve()
  expect(await (await answer).text()).toBe('finished')
  await closed
  for (const socket of [idle, other]) if (!socket.destroyed) await once(socket, 'close')
  await expect(ask(serving, '/api/slow')).rejects.toThrow()
})

test('a server that is still starting says so', async () => {
  let early: Response | undefined
  const serving = await serve(async (port) => {
    early = await ask({ port }, '/')
  })
  expect([early?.status, early?.headers.get('retry-after')]).toEqual([503, '1'])
  await serving.close()
})
