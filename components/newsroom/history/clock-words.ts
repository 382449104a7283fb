/** Whose clocks a page of the newsroom shows: the newsroom's, and the person's own where it is another. */
export type Clock = { zone: string; ownZone: string | null; now: Date }

const made = new Map<string, Intl.DateTimeFormat>()
function format(zone: string, form: 'clock' | 'day' | 'offset'): Intl.DateTimeFormat {
  const forms = {
    clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    offset: { timeZoneName: 'shortOffset' },
  } as const
  const key = `${zone} ${form}`
  const known = made.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...forms[form] })
  made.set(key, known)
  return known
}

/** "Tuesday 3 November 2026" in the newsroom's zone. */
export const dayOf = (iso: string, { zone }: Clock): string => format(zone, 'day').format(new Date(iso))

/** "14:02:07". */
export const timeOf = (iso: string, zone: string): string => format(zone, 'clock').format(new Date(iso))

/** The person's own time, "23:02:07 Asia/Seoul", where their clock shows another than the newsroom's; else null. */
export function ownTimeOf(iso: string, { zone, ownZone }: Clock): string | null {
  if (ownZone === null) return null
  const own = timeOf(iso, ownZone)
  return own === timeOf(iso, zone) ? null : `${own} ${ownZone}`
}

/** "3 November 2026, 14:02:07". */
export const momentOf = (iso: string, clock: Clock): string =>
  `${dayOf(iso, clock).replace(/^\w+,? /, '')}, ${timeOf(iso, clock.zone)}`
