// Writing as two people feel it, in a story of 20,000 words and 300 blocks that both have open.
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../chromium.ts'
import { print } from './figure.ts'
import type { RunningProduct } from './running-product.ts'

const bench = 'editor'
const blocks = 300
const wordsOfBlock = 67
const keys = 200
/** A fast typist, nine keys a second; both type at once. */
const betweenKeysMs = 110

export async function editor(product: RunningProduct): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-timer-throttling'],
  })
  try {
    const writer = await signedIn(browser, product.address, 'editor')
    const colleague = await signedIn(browser, product.address, 'chief')
    const id = await longStory(writer, product.address)
    await openToTyping(writer, `${product.address}/newsroom/stories/${id}`)
    await openToTyping(colleague, `${product.address}/newsroom/stories/${id}`)
    await typing(writer, colleague)
    await seenByColleague(writer, colleague)
    await untilSaved(writer)
  } finally {
    await browser.close()
  }
}

async function signedIn(browser: Browser, address: string, who: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(`${address}/newsroom/sign-in`)
  await page.getByLabel('E-mail address').fill(`${who}@meridian.example`)
  await page.getByLabel('Password', { exact: true }).fill('broadsheet-demo')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  return page
}

/** A draft of the demo, made as long as the bar asks. */
async function longStory(page: Page, address: string): Promise<number> {
  await page.goto(`${address}/newsroom/desk?state=draft`)
  const href = await page.locator('a[href*="/newsroom/stories/"]').first().getAttribute('href')
  const id = Number(/\d+$/.exec(href ?? '')?.[0])
  const api = `${address}/api/newsroom/stories/${id}`
  const { revision } = (await (await page.request.get(api)).json()) as { revision: number }
  const saved = await page.request.patch(api, {
    headers: { origin: address },
    data: { revision, changes: { body: { type: 'doc', content: Array.from({ length: blocks }, paragraph) } } },
  })
  if (!saved.ok()) throw new Error(`The long story was refused: ${await saved.text()}`)
  return id
}

function paragraph(_: unknown, block: number) {
  const words = Array.from(
    { length: wordsOfBlock },
    (_, word) => vocabulary[(block * 7 + word * 3) % vocabulary.length],
  )
  return { type: 'paragraph', content: [{ type: 'text', text: `${words.join(' ')}.` }] }
}
const vocabulary = 'the harbour minister said ferries would run again from morning after talks with crews ended'.split(
  ' ',
)

async function openToTyping(page: Page, address: string): Promise<void> {
  const started = Date.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('[aria-label="Body"][contenteditable="true"]').waitFor()
  print(bench, { figure: 'open to typing possible, ms', value: Date.now() - started })
  await page.locator('[data-save-status="saved"]').waitFor()
}

/** Puts the caret at the end of the block in the middle of the text. */
async function caretInMiddle(page: Page, offset: number): Promise<void> {
  const block = page.locator('[aria-label="Body"] > p').nth(blocks / 2 + offset)
  await block.scrollIntoViewIfNeeded()
  await block.click()
  await page.keyboard.press('End')
}

/** From the key's own time to the first frame after the one it changed: what is on the glass. */
function watchKeys() {
  const times: number[] = []
  Object.assign(window, { keyTimes: times })
  document.addEventListener(
    'keydown',
    (event) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - event.timeStamp)
        port2.postMessage(null)
      }),
    { capture: true },
  )
}

async function typing(writer: Page, colleague: Page): Promise<void> {
  await Promise.all([caretInMiddle(writer, 0), caretInMiddle(colleague, 2)])
  await Promise.all([writer.evaluate(watchKeys), colleague.evaluate(watchKeys)])
  const text = 'ferries run '.repeat(Math.ceil(keys / 12)).slice(0, keys)
  await Promise.all([writer, colleague].map((page) => page.keyboard.type(text, { delay: betweenKeysMs })))
  const times = await Promise.all(
    [writer, colleague].map((page) => page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)),
  )
  const sorted = times.flat().sort((a, b) => a - b)
  print(bench, { figure: 'key to paint, p50 ms', value: at(sorted, 0.5), keys: sorted.length })
  print(bench, { figure: 'key to paint, p95 ms', value: at(sorted, 0.95) })
  print(bench, { figure: 'key to paint, worst ms', value: at(sorted, 1) })
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

async function seenByColleague(writer: Page, colleague: Page): Promise<void> {
  const delays: number[] = []
  for (let index = 0; index < 30; index++) {
    const word = `q${index}z`
    const seen = colleague.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const body = document.querySelector('[aria-label="Body"]')!
          const look = () => {
            if (!body.textContent?.includes(wanted)) return
            watcher.disconnect()
            resolve(Date.now())
          }
          const watcher = new MutationObserver(look)
          watcher.observe(body, { subtree: true, childList: true, characterData: true })
        }),
      word,
    )
    await writer.keyboard.type(word.slice(0, -1))
    const pressed = Date.now()
    await writer.keyboard.press('z')
    delays.push((await seen) - pressed)
  }
  delays.sort((a, b) => a - b)
  print(bench, { figure: 'a colleague’s key is visible, p50 ms', value: at(delays, 0.5) })
  print(bench, { figure: 'a colleague’s key is visible, p95 ms', value: at(delays, 0.95) })
}

async function untilSaved(page: Page): Promise<void> {
  const delays: number[] = []
  for (let index = 0; index < 10; index++) {
    await page.keyboard.type('word')
    const started = Date.now()
    await page.locator('[data-save-status="saved"]').waitFor()
    delays.push(Date.now() - started)
  }
  delays.sort((a, b) => a - b)
  print(bench, { figure: 'Saved after the last key, worst ms', value: at(delays, 1) })
}
