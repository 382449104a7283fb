// Has the framework answer a made-up request and collects the answer, as if it had been sent.
import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

export type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

const largestBytes = 32 * 1_048_576
const longestMs = 20_000

class CapturedResponse extends ServerResponse {
  readonly chunks: Buffer[] = []
  readonly settled = Promise.withResolvers<void>()
  #bytes = 0

  #collect(chunk: unknown, encoding: unknown): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding) : Buffer.from(chunk)
    this.#bytes += bytes.length
    if (this.#bytes > largestBytes) this.settled.reject(new Error('the page is too large to be kept'))
    else this.chunks.push(bytes)
  }

  /** Headers given here would go out without ever being among those that `getHeaders` knows. */
  override writeHead(status: number, ...rest: unknown[]): this {
    const given = rest.at(-1)
    if (typeof given === 'object' && given !== null) {
      const pairs = Array.isArray(given) ? pairsOf(given) : Object.entries(given)
      for (const [name, value] of pairs) if (value !== undefined) this.setHeader(String(name), value)
    }
    return super.writeHead(status)
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#collect(chunk, rest[0] === undefined || typeof rest[0] === 'function' ? 'utf8' : rest[0])
    const done = rest.at(-1)
    if (typeof done === 'function') process.nextTick(done as () => void)
    return true
  }

  override end(...args: unknown[]): this {
    if (this.writableEnded) return this
    this.#collect(args[0], typeof args[1] === 'string' ? args[1] : 'utf8')
    this.finished = true
    process.nextTick(() => {
      this.emit('finish')
      this.emit('close')
      const done = args.at(-1)
      if (typeof done === 'function') done()
    })
    this.settled.resolve()
    return this
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }
}

function pairsOf(flat: unknown[]): [unknown, string][] {
  if (Array.isArray(flat[0])) return flat as [unknown, string][]
  return flat.flatMap((name, i) => (i % 2 === 0 ? [[name, String(flat[i + 1])] as [unknown, string]] : []))
}

/** The framework's answer to a GET for the url with just these headers. */
export async function capture(handle: Handle, url: string, headers: Record<string, string>): Promise<Captured> {
  const req = new IncomingMessage(new Socket())
  Object.assign(req, {
    method: 'GET',
    url,
    httpVersion: '1.1',
    httpVersionMajor: 1,
    httpVersionMinor: 1,
    complete: true,
  })
  req.headers = headers
  req.rawHeaders = Object.entries(headers).flat()
  req.push(null)
  const res = new CapturedResponse(req)
  const tooLong = setTimeout(() => res.settled.reject(new Error(`no answer from ${url} in time`)), longestMs)
  try {
    const handled = Promise.resolve(handle(req, res))
    handled.catch((error: unknown) => res.settled.reject(error))
    await res.settled.promise
    return { status: res.statusCode, headers: res.getHeaders(), body: Buffer.concat(res.chunks) }
  } finally {
    clearTimeout(tooLong)
    if (!res.writableEnded) res.emit('close')
  }
}
