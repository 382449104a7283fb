// Story pages that are not at hand: each is asked for once only, by readers in different zones. The cost counts the
// whole product, its database included.
import { cpuSeconds } from './cpu.ts'
import { median, print } from './figure.ts'
import type { ReaderPages } from './reader-pages.ts'
import type { RunningProduct } from './running-product.ts'

const rounds = 3
const pagesARound = 1_000
const askers = 16

export async function missedPage(product: RunningProduct, { stories }: ReaderPages): Promise<void> {
  const zones = Intl.supportedValuesOf('timeZone')
  const unseen = zones.flatMap((zone) => stories.map((story) => ({ url: product.address + story, zone }))).values()
  await askAll(unseen, 300)
  const runs = []
  for (let round = 0; round < rounds; round++) {
    const cpuBefore = cpuSeconds(product.pid)
    const before = performance.now()
    const { asked, hits } = await askAll(unseen, pagesARound)
    const cpu = cpuSeconds(product.pid) - cpuBefore
    runs.push({ perCpu: asked / cpu, perSecond: (asked * 1_000) / (performance.now() - before), hits })
  }
  print('delivery', {
    figure: 'story page not in the cache, with its queries, per processor second',
    rounds,
    perSecond: Math.round(median(runs.map(({ perSecond }) => perSecond))),
    hits: runs.reduce((all, { hits }) => all + hits, 0),
    value: median(runs.map(({ perCpu }) => perCpu)),
  })
}

type Unseen = Iterator<{ url: string; zone: string }>

async function askAll(unseen: Unseen, pages: number): Promise<{ asked: number; hits: number }> {
  let asked = 0
  let hits = 0
  const ask = async () => {
    while (asked < pages) {
      const next = unseen.next()
      if (next.done) return
      asked += 1
      const cookie = `zone=${encodeURIComponent(next.value.zone)}`
      const answer = await fetch(next.value.url, { headers: { cookie, 'accept-encoding': 'identity' } })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${next.value.url} was answered with ${answer.status}`)
      if (answer.headers.get('x-cache') === 'HIT') hits += 1
    }
  }
  await Promise.all(Array.from({ length: askers }, ask))
  return { asked, hits }
}
