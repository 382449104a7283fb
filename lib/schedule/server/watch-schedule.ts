import { log } from '#lib/kernel/server/log.ts'
import { worthTellingMs } from '../lateness.ts'
import type { Fired } from './fire-date.ts'
import { publishDue } from './publish-due.ts'
import { scheduleClock } from './schedule-clock.ts'

const everyMs = 500

/** Publishes scheduled stories at their time, from now until `stop` resolves. A failed look is told and tried again. */
export function watchSchedule(): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let looking: Promise<void> = Promise.resolve()

  const look = async () => {
    let isMore = false
    try {
      const clock = await scheduleClock()
      const fired = await publishDue(clock(), clock)
      isMore = fired.some((one) => 'lateMs' in one)
      for (const one of fired) tell(one)
    } catch (error) {
      log.error({ err: error }, 'the schedule could not be looked at')
    }
    if (!isStopped) next(isMore ? 0 : everyMs)
  }
  const next = (afterMs: number) => {
    timer = setTimeout(() => {
      looking = look()
    }, afterMs)
  }
  next(0)
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await looking
    },
  }
}

function tell(fired: Fired): void {
  if ('lateMs' in fired) {
    if (fired.lateMs >= worthTellingMs) log.warn(fired, 'a scheduled story went out late')
    return
  }
  const { cause, ...told } = fired
  if (fired.isNew) log.error({ ...told, err: cause }, 'a scheduled story could not go out')
}
