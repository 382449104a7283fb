// npm run bench: measures the product beside what it is compared with, one JSON line per figure. See docs/contracts/delivery.md.
import { cachedPage } from './bench/cached-page.ts'
import { desk } from './bench/desk.ts'
import { editor } from './bench/editor.ts'
import { missedPage } from './bench/missed-page.ts'
import { pageWeight } from './bench/page-weight.ts'
import { readerPages } from './bench/reader-pages.ts'
import { startProduct } from './bench/running-product.ts'
import { spread } from './bench/spread.ts'

const cases = { 'page-weight': pageWeight, 'cached-page': cachedPage, 'missed-page': missedPage, spread, editor }
/** Without a running product: on a database of their own. */
const alone = { desk }
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(cases, name) && !Object.hasOwn(alone, name))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys({ ...cases, ...alone }).join(', ')}.`)
  process.exit(1)
}

const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)
for (const [name, measure] of Object.entries(alone)) if (isWanted(name)) await measure()
if (Object.keys(cases).some(isWanted)) await measureProduct()

async function measureProduct(): Promise<void> {
  const product = await startProduct()
  try {
    const pages = await readerPages(product.address)
    for (const [name, measure] of Object.entries(cases)) if (isWanted(name)) await measure(product, pages)
  } finally {
    await product.stop()
  }
}
