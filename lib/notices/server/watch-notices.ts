import { currentTime } from '#lib/kernel/server/clock.ts'
import { log } from '#lib/kernel/server/log.ts'
import type { Mailer } from '#lib/mail/server/mailer.ts'
import { type Deferred, mailNotices } from './mail-notices.ts'
import { tellDue } from './tell-due.ts'

const everyMs = 10_000
const longestPauseMs = 15 * 60_000

type Options = { mailer: Mailer | null; siteUrl: string }

/**
 * Tells who has what is due, and mails notices, from now until `stop` resolves. A mail server that cannot be used is
 * told in the log and asked again, less and less often; nothing else waits for it.
 */
export function watchNotices({ mailer, siteUrl }: Options): { stop(): Promise<void> } {
  let isStopped = false
  const rounds = [
    round(async () => {
      await tellDue(currentTime())
      return everyMs
    }, 'who has work that is due could not be told'),
  ]
  if (mailer) {
    let failures = 0
    const deferred: Deferred = new Map()
    const isOver = () => isStopped
    rounds.push(
      round(async () => {
        const { sent, failed } = await mailNotices({ mailer, siteUrl, now: currentTime(), deferred, isStopped: isOver })
        if (sent > 0) log.info({ sent }, 'notices were mailed')
        failures = failed === null ? 0 : failures + 1
        if (failed === null) return everyMs
        const pauseMs = Math.min(longestPauseMs, everyMs * 2 ** failures)
        log.error({ err: failed, failures, pauseMs }, 'the mail server could not be used; trying again later')
        return pauseMs
      }, 'notices could not be mailed'),
    )
  }
  return {
    stop: async () => {
      isStopped = true
      mailer?.close()
      await Promise.all(rounds.map((one) => one.stop()))
    },
  }
}

/** Does the work again and again, each time after the pause it asks for. */
function round(work: () => Promise<number>, trouble: string): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let working: Promise<void> = Promise.resolve()
  const next = (afterMs: number) => {
    timer = setTimeout(() => {
      working = work()
        .catch((error) => {
          log.error({ err: error }, trouble)
          return everyMs
        })
        .then((pauseMs) => {
          if (!isStopped) next(pauseMs)
        })
    }, afterMs)
  }
  next(everyMs)
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await working
    },
  }
}
