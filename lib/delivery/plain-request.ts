// The head of a request so plain that no two readings of it are possible: GET, one host, nothing that announces a body
// or changes the connection, whole in one piece with nothing behind it. Whatever is not exactly that is left to Node.

export type PlainRequest = {
  url: string
  host: string
  cookie: string | undefined
  acceptEncoding: string | undefined
}

const requestLine = /^GET (\/[!-~]{0,2000}) HTTP\/1\.1$/
const headerLine = /^([A-Za-z0-9-]+): ?([\t -~]*)$/
/** What announces a body, asks for something else than the page, or concerns the connection. */
const leftToNode = new Set([
  'content-length',
  'expect',
  'http2-settings',
  'if-none-match',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
const end = '\r\n\r\n'

/** Reads the bytes of a connection as one plain request; null if they are anything else. */
export function plainRequest(bytes: string): PlainRequest | null {
  if (!bytes.startsWith('GET /') || bytes.indexOf(end) !== bytes.length - end.length) return null
  const [first, ...lines] = bytes.slice(0, -end.length).split('\r\n')
  const url = requestLine.exec(first ?? '')?.[1]
  const headers = headersOf(lines)
  const host = headers?.get('host')
  if (url === undefined || !headers || host === undefined) return null
  if ((headers.get('connection') ?? 'keep-alive').toLowerCase() !== 'keep-alive') return null
  return { url, host, cookie: headers.get('cookie'), acceptEncoding: headers.get('accept-encoding') }
}

function headersOf(lines: string[]): Map<string, string> | null {
  const headers = new Map<string, string>()
  for (const line of lines) {
    const parts = headerLine.exec(line)
    const name = parts?.[1]?.toLowerCase()
    if (!name || leftToNode.has(name) || headers.has(name)) return null
    headers.set(name, parts?.[2]?.trim() ?? '')
  }
  return headers
}
