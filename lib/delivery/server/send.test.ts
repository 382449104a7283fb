import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { prepare } from './prepared.ts'
import { sendReady } from './send.ts'

let server: Server
afterEach(() => server.close())

type Answer = { headers: IncomingMessage['headers']; body: string; status?: number }

/** What a client receives of a prepared answer, by the short way or the public one. */
async function received(mayShorten: boolean, requestHeaders: Record<string, string> = {}): Promise<Answer> {
  const prepared = prepare(404, [['Content-Type', 'text/plain']], Buffer.from('häuser'))
  server = createServer({ keepAliveTimeout: 75_000 }, (_, res) => sendReady(res, prepared, Date.now(), mayShorten))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, headers: requestHeaders }, async (res) => {
      const chunks: Buffer[] = []
      for await (const chunk of res) chunks.push(chunk)
      resolve({ headers: res.headers, body: String(Buffer.concat(chunks)), status: res.statusCode })
    }).on('error', reject)
  })
}

test('the short way and the public way say the same', async () => {
  const { headers: short, ...shortRest } = await received(true, { connection: 'keep-alive' })
  server.close()
  const { headers: long, ...longRest } = await received(false, { connection: 'keep-alive' })
  expect(shortRest).toEqual({ body: 'häuser', status: 404 })
  expect(longRest).toEqual(shortRest)
  expect(Math.abs(Date.parse(short.date ?? '') - Date.parse(long.date ?? ''))).toBeLessThanOrEqual(5_000)
  expect({ ...short, date: '' }).toEqual({ ...long, date: '' })
})

test('who wants the connection closed is told that it is', async () => {
  const { headers, body } = await received(true, { connection: 'close' })
  expect([headers.connection, body]).toEqual(['close', 'häuser'])
})
