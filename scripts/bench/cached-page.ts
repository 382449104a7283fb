// A story page at hand, against nginx with a file of the same bytes on the same core in the same run.
import { hasTwoCores, pin, serverCore } from './cpu.ts'
import { median, print } from './figure.ts'
import { type Load, load } from './load.ts'
import { startNginx } from './nginx.ts'
import type { ReaderPages } from './reader-pages.ts'
import type { RunningProduct } from './running-product.ts'
import { missingTools } from './tools.ts'

const bench = 'delivery'
const rounds = 3
const seconds = 5
const warmUpSeconds = 2

export async function cachedPage(product: RunningProduct, { story }: ReaderPages): Promise<void> {
  const missing = missingTools('nginx', 'wrk')
  if (missing.length > 0) {
    return print(bench, { figure: 'cached story page ÷ nginx', value: null, skipped: `no ${missing.join(', ')} here` })
  }
  pin(product.pid, serverCore)
  const url = `${product.address}${story}`
  const nginx = await startNginx(await rawBytes(url))
  try {
    for (const coding of ['gzip', 'identity']) await compare(product, { url, coding, nginx })
  } finally {
    await nginx.stop()
  }
}

type Comparison = { url: string; coding: string; nginx: { address: string; pid: number } }

async function compare(product: RunningProduct, { url, coding, nginx }: Comparison): Promise<void> {
  const ours: Load[] = []
  const theirs: Load[] = []
  await load({ url, coding, seconds: warmUpSeconds, serverPid: product.pid })
  for (let round = 0; round < rounds; round++) {
    ours.push(await load({ url, coding, seconds, serverPid: product.pid }))
    theirs.push(await load({ url: nginx.address, coding, seconds, serverPid: nginx.pid }))
  }
  const of = (loads: Load[], key: keyof Load) => median(loads.map((one) => one[key]))
  const both = (key: keyof Load) => ({ product: Math.round(of(ours, key)), nginx: Math.round(of(theirs, key)) })
  const about = {
    coding,
    rounds,
    seconds,
    pinned: hasTwoCores,
    failed: ours.reduce((all, { failed }) => all + failed, 0),
  }
  print(bench, {
    figure: 'cached story page ÷ nginx, requests per second',
    ...about,
    ...both('perSecond'),
    value: of(ours, 'perSecond') / of(theirs, 'perSecond'),
  })
  print(bench, {
    figure: 'cached story page ÷ nginx, requests per processor second',
    ...about,
    ...both('perCpuSecond'),
    value: of(ours, 'perCpuSecond') / of(theirs, 'perCpuSecond'),
  })
  print(bench, { figure: 'cached story page, p99 in ms', coding, p50: of(ours, 'p50Ms'), value: of(ours, 'p99Ms') })
}

/** The gzipped bytes as the product sends them: `fetch` would unpack them. */
async function rawBytes(url: string): Promise<Buffer> {
  const { get } = await import('node:http')
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, async (answer) => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk)
      resolve(Buffer.concat(chunks))
    }).on('error', reject)
  })
}
