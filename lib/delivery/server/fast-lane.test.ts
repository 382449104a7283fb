import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenDoor, openDoor } from '#testing/front-door.ts'

let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
beforeEach(async () => {
  door.forget()
  await door.ask('/world')
  await door.ask('/world')
})
afterAll(() => door.close())

const head = (line: string, ...more: string[]) => `${[line, 'Host: news.example', ...more].join('\r\n')}\r\n\r\n`
const plain = head('GET /world HTTP/1.1')
const last = head('GET /world HTTP/1.1', 'Connection: close')

/** Sends each piece when the one before has been answered, or at once where nothing is awaited; all that came back. */
function converse(...pieces: (string | { alone: string })[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(door.port, '127.0.0.1').setEncoding('latin1')
    let received = ''
    const next = () => {
      const piece = pieces.shift()
      if (piece === undefined) return
      if (typeof piece === 'string') return socket.write(piece)
      // Nothing answers part of a request: the rest follows once it has left.
      socket.write(piece.alone, () => setImmediate(next))
    }
    socket
      .on('connect', next)
      .on('error', reject)
      .on('close', () => resolve(received))
    socket.on('data', (data) => {
      received += data
      next()
    })
  })
}
const statuses = (received: string) =>
  [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))

test('one connection is answered all along, whatever it asks for', async () => {
  const received = await converse(
    plain,
    plain,
    head('HEAD /world HTTP/1.1'),
    plain,
    head('GET /none HTTP/1.1'),
    head('GET /world HTTP/1.1', 'If-None-Match: *'),
    last,
  )
  expect(statuses(received)).toEqual([200, 200, 200, 200, 404, 304, 200])
})

test('a request in pieces is one request', async () => {
  expect(
    statuses(await converse({ alone: 'GET /wor' }, { alone: 'ld HTTP/1.1\r\nHost: news' }, '.example\r\n\r\n', last)),
  ).toEqual([200, 200])
  expect(
    statuses(await converse(plain, { alone: 'GET /world HTTP/1.1\r\n' }, 'Host: news.example\r\n\r\n', last)),
  ).toEqual([200, 200, 200])
})

test('requests sent together are answered in their order', async () => {
  const received = await converse(plain + head('GET /none HTTP/1.1') + plain + last)
  expect(statuses(received)).toEqual([200, 404, 200, 200])
})

test('a body is never taken for a request', async () => {
  const smuggled = head('GET /smuggled HTTP/1.1')
  const post = (length: number) => head('POST /api/x HTTP/1.1', `Content-Length: ${length}`)
  await converse(plain, post(smuggled.length) + smuggled, last)
  await converse(plain, { alone: post(smuggled.length) }, smuggled, last)
  await converse(head('GET /world HTTP/1.1', `Content-Length: ${smuggled.length}`) + smuggled, last)
  expect(door.handed.map(({ url }) => url)).not.toContain('/smuggled')
})

test('what the door refuses is refused on a connection that was fine so far', async () => {
  expect(statuses(await converse(plain, 'GET /world HTTP/1.1\r\nHost: evil.example\r\n\r\n'))).toEqual([200, 421])
  expect(statuses(await converse(plain, 'nonsense\r\n\r\n'))).toEqual([200, 400])
})

test('a page that was dropped is made anew on a connection that had it', async () => {
  const before = door.handed.length
  const socketful = converse(plain, plain, last)
  door.forget()
  expect(statuses(await socketful)).toEqual([200, 200, 200])
  expect(before).toBe(1)
  expect(door.handed.map(({ url }) => url)).toEqual(['/world'])
})
