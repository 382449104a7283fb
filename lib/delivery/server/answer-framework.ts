// Answers that the framework gives as it is: the newsroom, machine callers, and everything while developing.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestKind } from '../request-kind.ts'
import { dataPolicy, developmentPolicy, newsroomPolicy, readerPolicy } from '../security-headers.ts'
import { refuse } from './answer-page.ts'
import { capture } from './capture.ts'
import type { Header } from './prepared.ts'
import type { Product } from './product.ts'
import { finishedPage } from './render-page.ts'
import { sendPlainly } from './send.ts'

const noStore = 'private, no-store'

export async function answerByFramework(
  product: Product,
  req: IncomingMessage,
  res: ServerResponse,
  kind: RequestKind,
): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const isData = kind === 'api' || kind === 'form' || kind === 'media'
  const policy = product.dev ? developmentPolicy : isData ? dataPolicy : newsroomPolicy(nonce)
  // The framework takes the nonce for its own scripts from the policy of the request, our layout from its own header.
  if (!product.dev && !isData) {
    req.headers['content-security-policy'] = policy
    req.headers['x-nonce'] = nonce
  }
  // A picture's own route says how long it may be kept.
  if (isData && kind !== 'media') res.setHeader('Cache-Control', 'no-store')
  const isPrivate = !isData || /^\/api\/(auth|newsroom)(\/|$)/.test(req.url ?? '')
  const headers: Header[] = [...product.headers, ['Content-Security-Policy', policy]]
  if (isPrivate && !product.dev) headers.push(['Cache-Control', noStore])
  insist(res, headers, () => {
    if (!String(res.getHeader('Content-Type')).startsWith('text/event-stream')) return
    product.streams.add(res)
    res.once('close', () => product.streams.delete(res))
  })
  try {
    await product.handle(req, res)
  } catch (error) {
    refuse(product, res, error)
  }
}

/** A preview is the reader's page for one person's eyes: the same finishing, never kept, shown inside our own editor. */
export async function answerPreview(product: Product, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)]))
  const render = (url: string) => capture(product.handle, url, headers)
  try {
    const captured = await render(req.url ?? '/')
    const page = await finishedPage(captured, render)
    const cookies = [captured.headers['set-cookie'] ?? []]
      .flat()
      .map((cookie) => ['Set-Cookie', String(cookie)] as const)
    const own: Header[] = [
      ['Content-Length', String(page.body.length)],
      ['Cache-Control', noStore],
      ['Content-Security-Policy', readerPolicy({ frameAncestors: "'self'", frames: product.frames })],
      ['X-Robots-Tag', 'noindex'],
    ]
    const all = [...page.headers, ...cookies, ...own, ...product.headers]
    sendPlainly(res, page.status, all, req.method === 'HEAD' ? undefined : page.body)
  } catch (error) {
    refuse(product, res, error)
  }
}

/** Sets the headers at the last moment, so that nothing the framework sets for itself stands instead. */
function insist(res: ServerResponse, headers: Header[], onHead: () => void): void {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => ServerResponse
  res.writeHead = (...args: unknown[]) => {
    for (const [name, value] of headers) res.setHeader(name, value)
    onHead()
    return writeHead(...args)
  }
}
