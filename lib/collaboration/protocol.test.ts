import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from './facts.ts'
import {
  type ClientFrame,
  decodeClientFrame,
  decodeServerFrame,
  encodeClientFrame,
  encodeServerFrame,
  type ServerFrame,
} from './protocol.ts'

const bytes = (...all: number[]) => Uint8Array.from(all)
const facts: Facts = { revision: 7, state: 'draft', mayEdit: true, by: 'Ada “Bé” Lovelace', what: 'text' }

const clientFrames: ClientFrame[] = [
  { type: 'sync', stateVector: bytes(0) },
  { type: 'push', seq: 3_000_000_000, update: bytes(1, 2, 3) },
  { type: 'awareness', awareness: bytes() },
]
const serverFrames: ServerFrame[] = [
  { type: 'sync', update: bytes(9, 9), stateVector: bytes(1), facts },
  { type: 'update', update: bytes(255) },
  { type: 'awareness', awareness: bytes(4, 5) },
  { type: 'saved', seq: 1, revision: 12, changedAt: '2026-11-23T20:00:00.000Z' },
  { type: 'refused', seq: 2, code: 'invalid', message: 'The text holds a block that no story has.' },
  { type: 'facts', ...facts, by: null },
]

test.each(clientFrames)('what a client says arrives: $type', (frame) => {
  expect(decodeClientFrame(encodeClientFrame(frame))).toEqual(frame)
})

test.each(serverFrames)('what the server says arrives: $type', (frame) => {
  expect(decodeServerFrame(encodeServerFrame(frame))).toEqual(frame)
})

describe('nothing is read from', () => {
  test.each(clientFrames)('a $type that ends early or goes on', (frame) => {
    const whole = encodeClientFrame(frame)
    for (let end = 0; end < whole.length; end++) expect(decodeClientFrame(whole.subarray(0, end))).toBeNull()
    expect(decodeClientFrame(bytes(...whole, 0))).toBeNull()
  })

  test.each(serverFrames)('a $type of the server that ends early or goes on', (frame) => {
    const whole = encodeServerFrame(frame)
    for (let end = 0; end < whole.length; end++) expect(decodeServerFrame(whole.subarray(0, end))).toBeNull()
    expect(decodeServerFrame(bytes(...whole, 0))).toBeNull()
  })

  test('memory beyond a frame that claims to be longer than it is', () => {
    const secret = Buffer.from([1, 1, 5, 42, 42, 42, 42, 42])
    expect(decodeClientFrame(secret.subarray(0, 3))).toBeNull()
  })

  test('an answer whose facts are none', () => {
    const odd = { type: 'facts', ...facts, state: 'lost' } as unknown as ServerFrame
    expect(decodeServerFrame(encodeServerFrame(odd))).toBeNull()
  })

  test('garbage, and garbage breaks nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (noise) => {
        for (const frame of [decodeClientFrame(noise), decodeServerFrame(noise)])
          expect(frame === null || typeof frame.type === 'string').toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

test('a frame keeps none of the memory it came in', () => {
  const pool = Buffer.alloc(64 * 1024)
  const whole = encodeClientFrame({ type: 'push', seq: 1, update: bytes(1, 2) })
  pool.set(whole, 100)
  const frame = decodeClientFrame(pool.subarray(100, 100 + whole.length))
  expect(frame).toMatchObject({ type: 'push', update: bytes(1, 2) })
  expect(frame?.type === 'push' && frame.update.buffer.byteLength).toBe(2)
})
