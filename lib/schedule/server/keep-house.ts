import { currentTime } from '#lib/kernel/server/clock.ts'
import { log } from '#lib/kernel/server/log.ts'

/** What is kept for a time only. `run` gives back how many it cleared up, and ends early once `isStopped`. */
export type Chore = { name: string; run: (now: Date, isStopped: () => boolean) => Promise<number> }

/** A while after the start, when a new process has other things to do, and then hourly. */
const firstAfterMs = 5 * 60_000
const everyMs = 60 * 60_000

/** Does the chores from now until `stop` resolves. What fails is told and tried the next time; the others go on. */
export function keepHouse(chores: readonly Chore[]): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let working: Promise<void> = Promise.resolve()

  const clearUp = async () => {
    for (const { name, run } of chores) {
      if (isStopped) return
      try {
        const cleared = await run(currentTime(), () => isStopped)
        if (cleared > 0) log.info({ chore: name, cleared }, 'cleared up')
      } catch (error) {
        log.error({ chore: name, err: error }, 'could not be cleared up')
      }
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
