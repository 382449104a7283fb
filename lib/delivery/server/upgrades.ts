// Who may turn a request into a channel. Judged as the front door judges a request, and more strictly: a socket acts
// with somebody's cookies for as long as it stands, so a missing Origin is foreign.
import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { isOwnOrigin } from '#lib/access/same-origin.ts'
import { doorRefusal } from '../request-refusal.ts'
import { dataPolicy } from '../security-headers.ts'
import { arrivalOf } from './arrival.ts'
import type { Product } from './product.ts'
import { makeTrusted } from './trusted-request.ts'

export type Upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => void
/** What goes on at one address for as long as a connection stands. */
export type Channel = { path: string; upgrade: Upgrade; close(): Promise<void> }

const pathOf = (req: IncomingMessage) => (req.url ?? '').split('?', 1)[0] ?? ''

/** Hands upgrades to the channel, and those of other addresses to the framework where it takes any. */
export function takeUpgrades(product: Product, channel: Channel | undefined, framework: Upgrade | undefined) {
  return {
    /** Whatever else asks for an upgrade is answered as if it had not. */
    isWanted: (req: IncomingMessage) => pathOf(req) === channel?.path || framework !== undefined,
    take: (req: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy())
      if (!channel || pathOf(req) !== channel.path) return framework?.(req, socket, head)
      const arrival = arrivalOf(req)
      const refusal = doorRefusal(arrival, product.own)
      const no = (status: number, reason: string) => refuseUpgrade(socket, product, status, reason)
      if (refusal) return no(refusal.status, refusal.reason)
      const host = arrival.hosts[0]?.toLowerCase() ?? ''
      if (arrival.origin === null || !isOwnOrigin({ ...arrival, host }, product.own.siteUrl))
        return no(403, 'This request does not come from our own pages.')
      if (product.isClosing()) return no(503, 'Restarting. Please try again in a moment.')
      makeTrusted(req, { siteUrl: product.own.siteUrl, trustedProxies: product.trustedProxies, dev: product.dev })
      channel.upgrade(req, socket, head)
    },
  }
}

function refuseUpgrade(socket: Duplex, product: Product, status: number, reason: string): void {
  const own = [
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Length', String(Buffer.byteLength(reason))],
    ['Cache-Control', 'no-store'],
    ['Content-Security-Policy', dataPolicy],
    ['Connection', 'close'],
  ]
  const lines = [...product.headers, ...own].map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${reason}`)
}
