// The front door. `serve` is what scripts and tests start; run directly, it serves by the environment.
import { createServer } from 'node:http'
import next from 'next'
import { openNewsroomChannel } from '#lib/collaboration/server/newsroom-channel.ts'
import { forgetOldAnswers } from '#lib/content-api/server/answer-once.ts'
import type { ErrorPage } from '#lib/delivery/server/product.ts'
import { type Framework, type Serving, serveProduct } from '#lib/delivery/server/serve.ts'
import { env } from '#lib/kernel/server/env.ts'
import { openMailer } from '#lib/mail/server/mailer.ts'
import { watchNotices } from '#lib/notices/server/watch-notices.ts'
import { forgetVisitors } from '#lib/popularity/server/count-view.ts'
import { type Chore, keepHouse } from '#lib/schedule/server/keep-house.ts'
import { watchRemovals } from '#lib/schedule/server/watch-removals.ts'
import { watchSchedule } from '#lib/schedule/server/watch-schedule.ts'
import { embedOrigins } from '#lib/stories/embed.ts'
import { watchBulks } from '#lib/stories/server/bulk-job.ts'
import { pruneEditStream } from '#lib/stories/server/edit-stream-prune.ts'
import { errorPage } from '#lib/web/error-page.ts'
import { wordsOf } from '#lib/web/words/words.ts'

/** What is kept for a time only. */
const chores: Chore[] = [
  { name: 'old edits', run: pruneEditStream },
  { name: 'who read what', run: forgetVisitors },
  { name: 'answers kept for repeated requests', run: forgetOldAnswers },
]

export type ServeWhere = { port: number; host: string; dev: boolean }

/** Serves the product until `close`. Signals are the caller's business. */
export async function serve({ port, host, dev }: ServeWhere): Promise<Serving> {
  const { DATABASE_URL: databaseUrl, TRUST_PROXY: trustedProxies } = env()
  if (!databaseUrl) throw new Error('DATABASE_URL is not set. Start the product with `npm start`.')
  const root = import.meta.dirname
  const siteUrl = process.env.SITE_URL ? env().SITE_URL : undefined
  const framework = (listeningPort: number) => nextFramework({ dev, dir: root, hostname: host, port: listeningPort })
  const page: ErrorPage = (reason, reference) => errorPage({ language: 'en', words: wordsOf('en'), reason, reference })
  const options = {
    port,
    host,
    dev,
    root,
    databaseUrl,
    siteUrl,
    trustedProxies,
    framework,
    errorPage: page,
    frames: embedOrigins,
    channel: openNewsroomChannel,
  }
  const serving = await serveProduct(options)
  if (env().ROLE === 'web') return serving
  const origins = env().NODE_ADDRESSES ?? [`http://${loopback(host)}:${serving.port}`]
  const ownHost = new URL(siteUrl ?? `http://localhost:${serving.port}`).host
  const { SMTP_URL: url, MAIL_FROM: from, SITE_URL } = env()
  const mailer = url && from ? openMailer({ url, from }) : null
  const jobs = [
    watchNotices({ mailer, siteUrl: SITE_URL }),
    watchRemovals({ origins, host: ownHost }),
    watchSchedule(),
    watchBulks(),
    keepHouse(chores),
  ]
  const close = () => Promise.all(jobs.map((job) => job.stop())).then(serving.close)
  return { port: serving.port, close }
}

/** Where this process reaches itself, whatever it listens on. */
const loopback = (host: string) =>
  ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host

function nextFramework(options: { dev: boolean; dir: string; hostname: string; port: number }): Framework {
  // The framework hangs its own upgrade handler on the server it is given: never on the one that listens.
  const aside = createServer()
  const app = next({ ...options, httpServer: aside })
  return {
    prepare: () => app.prepare(),
    handle: (req, res) => app.getRequestHandler()(req, res),
    upgrade: options.dev ? (req, socket, head) => aside.emit('upgrade', req, socket, head) : undefined,
    close: () => app.close(),
  }
}

if (import.meta.main) {
  const { PORT, HOST } = env()
  const serving = await serve({ port: PORT, host: HOST, dev: process.env.NODE_ENV === 'development' })
  console.log(`Serving on port ${serving.port}`)
  const stop = () => serving.close().then(() => process.exit(0))
  process.once('SIGTERM', stop).once('SIGINT', stop)
}
