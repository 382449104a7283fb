// What the front door refuses before anything else looks at a request.

import { isOwnOrigin } from '#lib/access/same-origin.ts'

export type Arrival = {
  method: string
  /** The request target as sent. */
  target: string
  /** Every Host header of the request. */
  hosts: string[]
  origin: string | null
  secFetchSite: string | null
  hasCookies: boolean
}
export type OwnAddresses = { siteUrl: string; hosts: ReadonlySet<string> }
export type DoorRefusal = { status: 400 | 403 | 405 | 414 | 421; reason: string }

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const longestTarget = 4_096

/** Host headers the server answers to: its public address, and its own port on this machine. */
export function ownHosts(siteUrl: string, port: number): Set<string> {
  const local = ['localhost', '127.0.0.1', '[::1]']
  return new Set([new URL(siteUrl).host, ...local.map((name) => (port === 80 ? name : `${name}:${port}`))])
}

/** Why the request goes no further, or null. */
export function doorRefusal(arrival: Arrival, own: OwnAddresses): DoorRefusal | null {
  const { method, target, hosts } = arrival
  if (!methods.has(method)) return { status: 405, reason: 'This method is not used here.' }
  if (hosts.length !== 1) return { status: 400, reason: 'One Host header, please.' }
  if (!target.startsWith('/')) return { status: 400, reason: 'The target must be a path.' }
  if (target.length > longestTarget) return { status: 414, reason: 'The address is too long.' }
  if (!isPlainPath(target)) return { status: 400, reason: 'The address is not well formed.' }
  const host = hosts[0]?.toLowerCase() ?? ''
  if (!own.hosts.has(host) && !/^\/api\/health\/(live|ready)$/.test(target)) {
    return { status: 421, reason: 'This host is not served here.' }
  }
  // The content API takes no cookie for a proof of anything, so none can be misused there. A foreign page stays foreign.
  const hasCookies = arrival.hasCookies && !target.startsWith('/api/v1/')
  if (isSafeMethod(method) || isOwnOrigin({ ...arrival, host, hasCookies }, own.siteUrl)) return null
  return { status: 403, reason: 'This request does not come from our own pages.' }
}

const isSafeMethod = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

/** Well encoded, and without anything that another reading of the same path could turn into a different one. */
function isPlainPath(target: string): boolean {
  if (target.startsWith('//') || target.includes('\\') || target.includes('#')) return false
  const path = target.split('?', 1)[0] ?? ''
  const decoded = decodedPath(path)
  if (decoded === null || /[\p{Cc}\\]/u.test(decoded) || /%2f|%5c/i.test(path)) return false
  return !decoded.split('/').some((segment) => segment === '.' || segment === '..')
}

export function decodedPath(path: string): string | null {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
