import type { OutgoingHttpHeaders } from 'node:http'
import { stripFramework } from '../strip-framework.ts'
import { type Captured, capture, type Handle } from './capture.ts'
import type { PageRequest } from './page-cache.ts'
import type { RenderedPage } from './page-entry.ts'
import type { Header } from './prepared.ts'

/** What of the framework's headers belongs to the page; all others are ours to write. */
const kept = ['content-type', 'location', 'x-robots-tag', 'last-modified', 'content-language']

/** Where the words for an address that leads nowhere are rendered: the framework's own 404 is a shell without its scripts. */
const nothingHere = '/not-found'

/** Renders a public page from nothing but its canonical address and the reader's preferences. */
export async function renderPage(handle: Handle, siteUrl: string, request: PageRequest): Promise<RenderedPage> {
  const { host, protocol } = new URL(siteUrl)
  const render = (url: string) =>
    capture(handle, url, {
      host,
      accept: 'text/html,*/*',
      'x-forwarded-host': host,
      'x-forwarded-proto': protocol.slice(0, -1),
      ...(request.cookies ? { cookie: request.cookies } : {}),
    })
  const captured = await render(request.url)
  return request.url === nothingHere ? nowhere(captured, captured) : finishedPage(captured, render)
}

/** The framework's answer without its own scripts, and with words where it has none. */
export async function finishedPage(
  captured: Captured,
  render: (url: string) => Promise<Captured>,
): Promise<RenderedPage> {
  return captured.status === 404 ? nowhere(captured, await render(nothingHere)) : finished(captured)
}

const nowhere = (captured: Captured, words: Captured) =>
  finished(words.status === 200 ? { ...words, status: 404 } : captured)

function finished({ status, headers, body }: Captured): RenderedPage {
  const isHtml = String(headers['content-type'] ?? '').startsWith('text/html')
  return {
    status,
    headers: headersKept(headers),
    body: isHtml ? Buffer.from(stripFramework(body.toString('utf8'))) : body,
    setsCookie: headers['set-cookie'] !== undefined,
  }
}

function headersKept(headers: OutgoingHttpHeaders): Header[] {
  return kept
    .flatMap((name) => {
      const value = headers[name]
      return value === undefined ? [] : [[titled(name), String(value)] as const]
    })
    .concat(fontHints(headers))
}

/** The framework names what a page needs early in a Link header. Fonts are worth it; its scripts are not ours to send. */
function fontHints({ link }: OutgoingHttpHeaders): Header[] {
  const hints = String(link ?? '').split(/,\s*(?=<)/)
  const fonts = hints.filter((hint) => /;\s*as="?font"?(;|$)/.test(hint))
  return fonts.length > 0 ? [['Link', fonts.join(', ')]] : []
}

const titled = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
