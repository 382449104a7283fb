import { wallTime } from '#lib/stories/wall-time.ts'

/**
 * The instant at which a story came out of which only the day (YYYY-MM-DD) is known: noon in the newsroom's zone, so
 * that no reader between twelve hours west and eleven east sees it under another day than the source gives; for a story
 * of today before noon, now. Null when that day has not begun there yet, or never was (a zone that moved across the
 * date line).
 */
export function publicationTime(day: string, zone: string, now: Date): Date | null {
  const noon = wallTime(`${day}T12:00`, zone)
  if (noon.kind === 'skipped') return null
  const at = noon.kind === 'exact' ? noon.at : noon.first
  if (at <= now) return at
  const midnight = wallTime(`${day}T00:00`, zone)
  const begins = midnight.kind === 'exact' ? midnight.at : midnight.kind === 'repeated' ? midnight.first : at
  return begins <= now ? now : null
}
