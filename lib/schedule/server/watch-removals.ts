import { request } from 'node:http'
import { request as secureRequest } from 'node:https'
import { onCommitted } from '#lib/events/server/committed.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { log } from '#lib/kernel/server/log.ts'
import type { Answer } from '#lib/stories/removal.ts'
import { checkRemovals, type Node } from '#lib/stories/server/removal-check.ts'

const everyMs = 1_000
const longestMs = 5_000
const mostBytes = 4 * 1_048_576

/** `origins`: where each node is asked; `host`: the name readers know it by. */
type Where = { origins: readonly string[]; host: string }

/** Looks whether stories that were withdrawn or killed are gone, from now until `stop` resolves. */
export function watchRemovals({ origins, host }: Where): { stop(): Promise<void> } {
  const nodes = origins.map((origin): Node => ({ name: origin, look: (address) => lookAt(origin + address, host) }))
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let looking: Promise<void> = Promise.resolve()

  const look = async () => {
    try {
      await checkRemovals(nodes, currentTime())
    } catch (error) {
      log.error({ err: error }, 'receipts could not be looked at')
    }
    if (!isStopped) next(everyMs)
  }
  const next = (afterMs: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      looking = look()
    }, afterMs)
  }
  // A chief waits for the first look; those of other processes' stories may take the second.
  const stopHearing = onCommitted(({ type }) => {
    if (timer !== undefined && (type === 'story.killed' || type === 'story.withdrawn')) next(0)
  })
  next(everyMs)
  return {
    stop: async () => {
      isStopped = true
      stopHearing()
      clearTimeout(timer)
      await looking
    },
  }
}

/** What a reader without preferences is answered at the address. Never throws. */
function lookAt(url: string, host: string): Promise<Answer> {
  return new Promise((resolve) => {
    const ask = url.startsWith('https:') ? secureRequest : request
    const asked = ask(url, { headers: { host, 'user-agent': 'receipt' }, timeout: longestMs }, (res) => {
      let body = ''
      res.setEncoding('utf8')
      res.on('data', (part: string) => {
        if (body.length < mostBytes) body += part
      })
      res.on('end', () => resolve({ status: res.statusCode ?? 0, body }))
      res.on('error', (error) => resolve({ failure: error.message }))
    })
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')))
    asked.on('error', (error) => resolve({ failure: error.message }))
    asked.end()
  })
}
