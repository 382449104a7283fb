// What a reader's page weighs on the wire: itself and everything it makes a browser load, compressed as it is sent.
import { get } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { print } from './figure.ts'
import type { ReaderPages } from './reader-pages.ts'
import type { RunningProduct } from './running-product.ts'

const bench = 'page weight'

export async function pageWeight(product: RunningProduct, { home, section, story, news }: ReaderPages): Promise<void> {
  for (const [page, path] of Object.entries({ home, section, story, news })) {
    const weight = await weightOf(product.address, path)
    print(bench, { figure: 'framework script, bytes', page, value: weight.framework })
    print(bench, { figure: 'islands, compressed bytes', page, value: weight.islands })
    const { html, css, fonts, islands } = weight
    print(bench, {
      figure: 'whole page, compressed bytes',
      page,
      html,
      css,
      fonts,
      value: html + css + fonts + islands,
    })
  }
}

type Weight = { html: number; css: number; fonts: number; islands: number; framework: number }

async function weightOf(address: string, path: string): Promise<Weight> {
  const page = await fetched(`${address}${path}`)
  const absolute = (found: Iterable<string>) => [...new Set(found)].map((href) => new URL(href, address).href)
  const html = String(page.body)
  const styles = absolute(attributes(html, /<link\b[^>]*rel="stylesheet"[^>]*>/g, 'href'))
  const scripts = absolute(attributes(html, /<script\b[^>]*\bsrc=[^>]*>/g, 'src'))
  const [css, loaded] = [await all(styles), await all(scripts)]
  const isIsland = ({ url }: Fetched) => new URL(url).pathname.startsWith('/islands/')
  const inline = [...html.matchAll(/<script\b(?![^>]*(?:\bsrc=|ld\+json))[^>]*>(.*?)<\/script/gs)]
  return {
    html: page.bytes,
    css: total(css),
    fonts: total(await all(fontsUsed(page, css))),
    islands: total(loaded.filter(isIsland)),
    framework: total(loaded.filter((one) => !isIsland(one))) + inline.reduce((sum, [, code]) => sum + code!.length, 0),
  }
}

/** Fonts that are preloaded, and those whose range holds plain Latin letters or is not limited. */
function fontsUsed(page: Fetched, css: Fetched[]): string[] {
  const hinted = [...page.link.matchAll(/<([^>]+)>[^,]*as="?font/g)].map(([, href]) => new URL(href!, page.url).href)
  const faces = css.flatMap(({ url, body }) =>
    [...String(body).matchAll(/@font-face\s*{([^}]*)}/g)]
      .filter(([, rule]) => !/unicode-range/i.test(rule!) || /unicode-range:\s*U\+(0{0,4}-|00?20|20-)/i.test(rule!))
      .flatMap(([, rule]) => [...rule!.matchAll(/url\(["']?([^"')]+\.woff2)/g)])
      .map(([, href]) => new URL(href!, url).href),
  )
  return [...new Set([...hinted, ...faces])]
}

type Fetched = { url: string; bytes: number; body: Buffer; link: string }

const all = (urls: string[]) => Promise.all(urls.map(fetched))
const total = (parts: Fetched[]) => parts.reduce((sum, { bytes }) => sum + bytes, 0)

function attributes(html: string, tags: RegExp, name: string): string[] {
  return [...html.matchAll(tags)].flatMap(([tag]) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? [])
}

function fetched(url: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, async (answer) => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk)
      const sent = Buffer.concat(chunks)
      const body = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(sent) : sent
      if (answer.statusCode !== 200) reject(new Error(`${url} was answered with ${answer.statusCode}`))
      resolve({ url, bytes: sent.length, body, link: [answer.headers.link ?? []].flat().join(',') })
    }).on('error', reject)
  })
}
