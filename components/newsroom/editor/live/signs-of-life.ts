// When to look whether the line still works: after a sleep, when the browser says so, when nothing was heard for long.

type Reactions = {
  /** The line, the tab or the laptop may be back. */
  back: () => void
  /** Nothing was heard for a while. */
  quiet: () => void
  /** The browser knows that there is no network. */
  gone: () => void
}

const tickMs = 5_000
const quietMs = 30_000
/** Timers stood still for longer: the laptop slept, or the tab was frozen. */
const sleptMs = 15_000
/** Coming back to a tab that heard something just now asks nothing. */
const freshMs = 5_000

export function followLine({ back, quiet, gone }: Reactions) {
  let heardAt = Date.now()
  let tickedAt = Date.now()
  const timer = setInterval(() => {
    const now = Date.now()
    const hasSlept = now - tickedAt > sleptMs
    tickedAt = now
    if (hasSlept) back()
    else if (now - heardAt > quietMs) {
      heardAt = now
      quiet()
    }
  }, tickMs)
  const turn = () => {
    if (document.visibilityState === 'visible' && Date.now() - heardAt > freshMs) back()
  }
  window.addEventListener('online', back)
  window.addEventListener('offline', gone)
  window.addEventListener('focus', turn)
  window.addEventListener('pageshow', turn)
  document.addEventListener('visibilitychange', turn)
  return {
    heard: () => {
      heardAt = Date.now()
    },
    stop: () => {
      clearInterval(timer)
      window.removeEventListener('online', back)
      window.removeEventListener('offline', gone)
      window.removeEventListener('focus', turn)
      window.removeEventListener('pageshow', turn)
      document.removeEventListener('visibilitychange', turn)
    },
  }
}
