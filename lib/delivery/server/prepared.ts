// An answer as the bytes that go over the wire, head and body in one buffer, so that a hit is one lookup and one write.
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'
import type { Coding, Effort } from '../content-coding.ts'

export type Header = readonly [name: string, value: string]
export type Prepared = {
  status: number
  /** All headers but Date and those of the connection. */
  headers: Header[]
  whole: Buffer
  headLength: number
  dateAt: number
  /** The second for which the head's Date was written. */
  dateSecond: number
}

const reasons: Record<number, string> = { 200: 'OK', 308: 'Permanent Redirect', 404: 'Not Found', 410: 'Gone' }
const dateLength = new Date(0).toUTCString().length
/** Longer than what proxies in front keep an idle connection, so that it is they who close it. */
export const keepAliveSeconds = 75

export function prepare(status: number, headers: Header[], body: Buffer): Prepared {
  const all: Header[] = [...headers, ['Content-Length', String(body.length)]]
  const lines = all.map(([name, value]) => `${name}: ${singleLine(value)}\r\n`).join('')
  const start = `HTTP/1.1 ${status} ${reasons[status] ?? 'OK'}\r\n${lines}Date: `
  const end = `\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\n\r\n`
  const head = Buffer.from(start + ' '.repeat(dateLength) + end, 'latin1')
  const whole = Buffer.concat([head, body])
  return { status, headers: all, whole, headLength: head.length, dateAt: start.length, dateSecond: -1 }
}

export const bodyOf = ({ whole, headLength }: Prepared) => whole.subarray(headLength)

/** Writes the present second into the head. The date's length never changes, so a copy on its way out stays whole. */
export function stampDate(prepared: Prepared, now: number): void {
  const second = Math.floor(now / 1000)
  if (prepared.dateSecond === second) return
  prepared.dateSecond = second
  prepared.whole.write(dateOf(second), prepared.dateAt, 'latin1')
}

let lastSecond = -1
let lastDate = ''
function dateOf(second: number): string {
  if (second !== lastSecond) {
    lastSecond = second
    lastDate = new Date(second * 1000).toUTCString()
  }
  return lastDate
}

const singleLine = (value: string) => value.replace(/[\r\n]+/g, ' ')

const quickly = { [zlib.BROTLI_PARAM_QUALITY]: 5 }
const thoroughly = { [zlib.BROTLI_PARAM_QUALITY]: 11 }
const gzipAsync = promisify(gzip)
const brotliAsync = promisify(brotliCompress)

/** The body in a coding, made on a thread of its own. Thorough costs some 20 times quick and saves a tenth of the bytes. */
export async function encoded(body: Buffer, coding: Coding, effort: Effort): Promise<Buffer> {
  if (coding === 'identity') return body
  if (coding === 'gzip') return gzipAsync(body, { level: effort === 'quick' ? 6 : 9 })
  const params = { ...(effort === 'quick' ? quickly : thoroughly), [zlib.BROTLI_PARAM_SIZE_HINT]: body.length }
  return brotliAsync(body, { params })
}

/** Something with its bytes ready in those codings that were asked for. */
export type Kept = {
  ready: Partial<Record<Coding, Prepared>>
  pending: Partial<Record<Coding, Promise<Prepared>>>
}

/** The bytes in a coding; missing ones are made once however many ask. */
export function readyIn(kept: Kept, coding: Coding, make: () => Promise<Prepared>): Prepared | Promise<Prepared> {
  const known = kept.ready[coding] ?? kept.pending[coding]
  if (known) return known
  const pending = make().finally(() => {
    delete kept.pending[coding]
  })
  kept.pending[coding] = pending
  return pending
}
