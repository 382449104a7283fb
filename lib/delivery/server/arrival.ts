import type { IncomingMessage } from 'node:http'
import type { Arrival } from '../request-refusal.ts'

/** What of a request's head decides about a hit, read in one pass and without building the map of all headers. */
export type Head = {
  host: string
  hosts: number
  cookie: string | undefined
  acceptEncoding: string | undefined
  ifNoneMatch: string | undefined
}

export function headOf(req: IncomingMessage): Head {
  const raw = req.rawHeaders
  const head: Head = { host: '', hosts: 0, cookie: undefined, acceptEncoding: undefined, ifNoneMatch: undefined }
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!
    switch (name.length) {
      case 4:
        if (same(name, 'host')) {
          head.host = raw[i + 1]!
          head.hosts += 1
        }
        break
      case 6:
        if (same(name, 'cookie'))
          head.cookie = head.cookie === undefined ? raw[i + 1]! : `${head.cookie}; ${raw[i + 1]}`
        break
      case 13:
        if (same(name, 'if-none-match')) head.ifNoneMatch = raw[i + 1]!
        break
      case 15:
        if (same(name, 'accept-encoding')) head.acceptEncoding = raw[i + 1]!
        break
    }
  }
  return head
}

const same = (name: string, lower: string) => name === lower || name.toLowerCase() === lower

/** The whole of what the front door judges. */
export function arrivalOf(req: IncomingMessage): Arrival {
  const hosts = req.rawHeaders.filter((_, i, all) => i % 2 === 1 && all[i - 1]!.toLowerCase() === 'host')
  return {
    method: req.method ?? '',
    target: req.url ?? '',
    hosts,
    origin: single(req.headers.origin),
    secFetchSite: single(req.headers['sec-fetch-site']),
    hasCookies: req.headers.cookie !== undefined,
  }
}

const single = (value: string | string[] | undefined) => (value === undefined ? null : String(value))

/** Where the request comes from: the connection, or what the outermost of our own proxies saw. */
export function clientAddress(req: IncomingMessage, trustedProxies: number): string {
  const own = req.socket.remoteAddress ?? ''
  if (trustedProxies === 0) return own
  const seen = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
  return seen.at(-trustedProxies) ?? seen[0] ?? own
}
