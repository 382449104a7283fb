import { currentTime } from '#lib/kernel/server/clock.ts'
import { log } from '#lib/kernel/server/log.ts'
import { pruneEditStream } from '#lib/stories/server/edit-stream-prune.ts'

/** A while after the start, when a new process has other things to do, and then daily. */
const firstAfterMs = 5 * 60_000
const everyMs = 24 * 60 * 60_000

/** Clears up what is kept for a time only, from now until `stop` resolves. What fails is told and tried the next day. */
export function keepHouse(): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let working: Promise<void> = Promise.resolve()

  const clearUp = async () => {
    try {
      const merged = await pruneEditStream(currentTime(), () => isStopped)
      if (merged > 0) log.info({ merged }, 'old edits were merged')
    } catch (error) {
      log.error({ err: error }, 'old edits could not be merged')
    }
    if (!isStopped) next(everyMs)
  }
  const next = (afterMs: number) => {
    timer = setTimeout(() => {
      working = clearUp()
    }, afterMs)
  }
  next(firstAfterMs)
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await working
    },
  }
}
