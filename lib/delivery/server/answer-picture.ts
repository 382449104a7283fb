// Answers for pictures: from memory, as pages are and dropped by the same events, so that a killed story's picture is
// gone when its page is. What readers may not have is asked for once more in the name of whoever is signed in.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { cookieValue, sessionCookie } from '#lib/access/session-cookie.ts'
import { answerByFramework } from './answer-framework.ts'
import { refuse, sendPage } from './answer-page.ts'
import type { Head } from './arrival.ts'
import { capture, type Handle } from './capture.ts'
import type { RenderedPage } from './page-entry.ts'
import type { Product } from './product.ts'

export async function answerPicture(
  product: Product,
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
  head: Head,
): Promise<void> {
  try {
    const answer = await product.pictures.get({ url: path, cookies: '', stored: true })
    const isSignedIn = cookieValue(head.cookie, sessionCookie(product.own.siteUrl).name) !== null
    if (answer.entry.status !== 200 && isSignedIn) return answerByFramework(product, req, res, 'media')
    // Pictures are compressed as they are.
    await sendPage(product, product.pictures, req, res, answer, { ...head, acceptEncoding: undefined })
  } catch (error) {
    refuse(product, res, error)
  }
}

/** The picture as the framework answers somebody who is nobody. */
export async function renderPicture(handle: Handle, siteUrl: string, url: string): Promise<RenderedPage> {
  const { status, headers, body } = await capture(handle, url, { host: new URL(siteUrl).host })
  const type = String(headers['content-type'] ?? 'text/plain')
  return { status, headers: [['Content-Type', type]], body, setsCookie: false }
}
