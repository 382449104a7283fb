// Answers readers: from memory if the page is at hand, else by rendering it once.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '#lib/kernel/server/log.ts'
import { chosenCoding } from '../content-coding.ts'
import { namesPage } from '../entity-tag.ts'
import type { PlainRequest } from '../plain-request.ts'
import { publicPage } from '../public-pages.ts'
import { preferenceCookies, readerPreferences } from '../reader-preferences.ts'
import type { Head } from './arrival.ts'
import { type PageAnswer, type PageCache, pageKey } from './page-cache.ts'
import { headersOf, inCoding, isSteady } from './page-entry.ts'
import { bodyOf, type Header, type Prepared } from './prepared.ts'
import type { Product } from './product.ts'
import { Overloaded } from './render-queue.ts'
import { sendPlainly, sendReady, sendRefusal } from './send.ts'
import { fileInCoding, type StaticFile } from './static-files.ts'

/** The bytes for a plain GET of a page or file, if they are ready and still right. */
export function readyBytes(
  product: Product,
  { url, cookie, acceptEncoding }: Asked,
  now: number,
): Prepared | undefined {
  if (product.isAway() || product.isClosing()) return undefined
  const entry = product.pages.find(cookie === undefined ? url : keyWith(url, cookie), now)
  if (entry !== undefined && !isSteady(entry, now)) return undefined
  return (entry ?? product.files.get(url))?.ready[chosenCoding(acceptEncoding)]
}

type Asked = Pick<PlainRequest, 'url' | 'cookie' | 'acceptEncoding'>

const keyWith = (url: string, cookie: string) => pageKey({ url, cookies: preferenceCookies(readerPreferences(cookie)) })

export async function answerPage(
  product: Product,
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
  head: Head,
): Promise<void> {
  const url = req.url ?? '/'
  const page = publicPage(path, url.slice(path.length))
  const cookies = preferenceCookies(readerPreferences(head.cookie))
  try {
    const answer = await product.pages.get({ url: path + page.query, cookies, stored: page.stored })
    if (answer.entry.status < 500) await sendPage(product, product.pages, req, res, answer, head)
    else refuse(product, res, new Error(`the framework answered ${url} with ${answer.entry.status}`))
  } catch (error) {
    refuse(product, res, error)
  }
}

/** Sends what a cache has found or made, in the coding the reader takes. */
export async function sendPage(
  product: Product,
  cache: PageCache,
  req: IncomingMessage,
  res: ServerResponse,
  answer: PageAnswer,
  head: Head,
): Promise<void> {
  const { entry, how, isKept } = answer
  const now = Date.now()
  const coding = chosenCoding(head.acceptEncoding)
  const headers = headersOf(entry, coding, now, how, { isKept })
  if (head.ifNoneMatch !== undefined && entry.status === 200 && namesPage(head.ifNoneMatch, entry.hash)) {
    return sendPlainly(res, 304, withoutContent(headers))
  }
  const hadCoding = entry.ready[coding] !== undefined
  const prepared = await inCoding(entry, coding, now)
  if (!hadCoding) cache.grew(entry)
  if (how === 'HIT' && req.method === 'GET' && isSteady(entry, now) && !product.isClosing()) {
    return sendReady(res, prepared, Date.now())
  }
  sendPrepared(req, res, prepared, [...headers, ['Content-Length', String(bodyOf(prepared).length)]])
}

/** HEAD gets the head of the GET; a 304 tells nothing about a body it does not have. */
function sendPrepared(req: IncomingMessage, res: ServerResponse, prepared: Prepared, headers: Header[]): void {
  sendPlainly(res, prepared.status, headers, req.method === 'HEAD' ? undefined : bodyOf(prepared))
}

const withoutContent = (headers: readonly Header[]) =>
  headers.filter(([name]) => !/^content-(type|encoding|length)$/i.test(name))

export async function answerFile(
  product: Product,
  req: IncomingMessage,
  res: ServerResponse,
  file: StaticFile,
  head: Head,
): Promise<void> {
  try {
    const prepared = await fileInCoding(file, chosenCoding(head.acceptEncoding), product.headers)
    if (head.ifNoneMatch !== undefined && namesPage(head.ifNoneMatch, file.hash)) {
      return sendPlainly(res, 304, withoutContent(prepared.headers))
    }
    sendPrepared(req, res, prepared, prepared.headers)
  } catch (error) {
    refuse(product, res, error)
  }
}

/** A page for whoever got none. The fault itself goes to the log, under the number that the page tells. */
export function refuse(product: Product, res: ServerResponse, error: unknown): void {
  // Nothing is wrong with us while the database is away: it is worth coming back.
  const isBusy = error instanceof Overloaded || product.isAway()
  const id = isBusy ? undefined : crypto.randomUUID()
  if (id) log.error({ err: error, id }, 'a page could not be answered')
  const html = product.errorPage(isBusy ? 'busy' : 'failed', id)
  const refusal = isBusy
    ? { status: 503, reason: 'This cannot be answered just now. Please try again in a moment.', html }
    : { status: 500, reason: `Something went wrong on our side. (${id})`, html }
  sendRefusal(res, refusal, isBusy ? [...product.headers, ['Retry-After', '2']] : product.headers)
}
