import { currentTime } from '#lib/kernel/server/clock.ts'
import { log } from '#lib/kernel/server/log.ts'
import { publishDue } from './publish-due.ts'

const everyMs = 1_000
/** Later than this is worth an editor's question. */
const lateMs = 5_000

/** Publishes scheduled stories at their time, from now until `stop` resolves. A failed look is told and tried again. */
export function watchSchedule(): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let looking: Promise<void> = Promise.resolve()
  const told = new Set<number>()

  const look = async () => {
    try {
      for (const fired of await publishDue(currentTime())) {
        if ('lateMs' in fired && fired.lateMs > lateMs) log.warn(fired, 'a scheduled story went out late')
        if ('refused' in fired && !told.has(fired.storyId)) {
          told.add(fired.storyId)
          log.error(fired, 'a scheduled story could not go out')
        }
      }
    } catch (error) {
      log.error({ err: error }, 'the schedule could not be looked at')
    }
    if (!isStopped) next()
  }
  const next = () => {
    timer = setTimeout(() => {
      looking = look()
    }, everyMs)
  }
  next()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await looking
    },
  }
}
