// Times as the newsroom says them: in the newsroom's zone, short for today, with the day otherwise.
const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${Object.keys(options).join()}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
  formats.set(key, known)
  return known
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const day = { day: 'numeric', month: 'short' } as const
const year = { ...day, year: 'numeric' } as const

/** `14:02` today, `3 Nov 14:02` this year, `3 Nov 2024` before. */
export function shortTime(iso: string, zone: string, now: Date): string {
  const at = new Date(iso)
  const dayOf = (instant: Date) => format(zone, year).format(instant)
  if (dayOf(at) === dayOf(now)) return format(zone, clock).format(at)
  const isThisYear = dayOf(at).slice(-4) === dayOf(now).slice(-4)
  return isThisYear ? `${format(zone, day).format(at)} ${format(zone, clock).format(at)}` : dayOf(at)
}

/** Everything: `Tuesday 3 November 2026 at 14:02 (Asia/Seoul)`. */
export function longTime(iso: string, zone: string): string {
  const whole = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'full', timeStyle: 'short' })
  return `${whole.format(new Date(iso))} (${zone})`
}
