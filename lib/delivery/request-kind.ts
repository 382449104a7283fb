// Who answers an address: the page cache, the framework as it is, or a file kept in memory.
export type RequestKind = 'public' | 'preview' | 'newsroom' | 'api' | 'form' | 'media' | 'framework'

/** `path` is decoded: a spelling that the framework would understand as the newsroom must count as the newsroom here. */
export function requestKind(path: string): RequestKind {
  if (/^\/newsroom\/stories\/[^/]+\/preview\/?$/.test(path)) return 'preview'
  if (under(path, '/newsroom')) return 'newsroom'
  if (under(path, '/api')) return 'api'
  if (path === '/settings/save') return 'form'
  if (under(path, '/media')) return 'media'
  if (under(path, '/_next')) return 'framework'
  return 'public'
}

const under = (path: string, root: string) => path === root || path.startsWith(`${root}/`)

const kilobyte = 1_024
/** The largest body an address accepts; the first match counts. */
const bodyLimits: { path: RegExp; bytes: number }[] = [
  { path: /^\/api\/newsroom\/media$/, bytes: 21 * 1_024 * kilobyte },
  { path: /^\/api\/auth(\/|$)/, bytes: 16 * kilobyte },
  { path: /^\/api\/(newsroom|v1)(\/|$)/, bytes: 4_096 * kilobyte },
  { path: /^\/newsroom(\/|$)/, bytes: 4_096 * kilobyte },
  { path: /^\/api(\/|$)/, bytes: 64 * kilobyte },
  { path: /^\/settings\/save$/, bytes: 4 * kilobyte },
]

/** Bytes of body that the address accepts; none where nothing is ever sent. */
export const largestBody = (path: string) => bodyLimits.find((limit) => limit.path.test(path))?.bytes ?? 0
