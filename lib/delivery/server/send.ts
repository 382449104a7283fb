import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { dataPolicy, readerPolicy } from '../security-headers.ts'
import { bodyOf, type Header, keepAliveSeconds, type Prepared, stampDate } from './prepared.ts'

// Node writes the head of each answer anew, which costs more than everything else about a hit. An answer that believes
// its head is already out sends only what it is given: the prepared bytes. Where a later Node has no such state, the
// public way below is taken instead.
type Shortcut = { _header: string | null; _headerSent: boolean }
const probe = new ServerResponse(new IncomingMessage(new Socket())) as unknown as Partial<Shortcut>
const hasShortcut = probe._header === null && probe._headerSent === false

/** Sends a prepared answer to a GET. */
export function sendReady(res: ServerResponse, prepared: Prepared, now: number, mayShorten = hasShortcut): void {
  if (!mayShorten || !res.shouldKeepAlive) {
    sendPlainly(res, prepared.status, prepared.headers, bodyOf(prepared))
    return
  }
  stampDate(prepared, now)
  const state = res as unknown as Shortcut
  state._header = 'sent with the body'
  state._headerSent = true
  res.end(prepared.whole)
}

/** The public way. Content-Length is the prepared one, also when a HEAD or 304 leaves the body out. */
export function sendPlainly(res: ServerResponse, status: number, headers: readonly Header[], body?: Buffer): void {
  if (res.headersSent || res.destroyed) return
  const keepAlive = res.shouldKeepAlive ? ['Keep-Alive', `timeout=${keepAliveSeconds}`] : []
  res.writeHead(status, [...headers.flat(), ...keepAlive])
  res.end(body)
}

type Refusal = { status: number; reason: string; html?: string }

/** What is said when there is no page to send: a page for browsers where there is one, else a sentence. */
export function sendRefusal(res: ServerResponse, { status, reason, html }: Refusal, headers: readonly Header[]): void {
  const isPage = html !== undefined && /text\/html/.test(res.req?.headers.accept ?? '')
  const body = Buffer.from(isPage ? html : `${reason}\n`)
  const own: Header[] = [
    ['Content-Type', isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'],
    ['Content-Length', String(body.length)],
    ['Content-Security-Policy', isPage ? readerPolicy() : dataPolicy],
    ['Cache-Control', 'no-store'],
    ...headers,
  ]
  sendPlainly(res, status, own, res.req?.method === 'HEAD' ? undefined : body)
}
