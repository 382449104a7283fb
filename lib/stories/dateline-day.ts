import type { Place } from '#lib/places/place.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formats.set(zone, format)
  }
  return format
}

/** The calendar day, YYYY-MM-DD, that an instant falls on in an IANA zone. Throws a RangeError for an unknown zone. */
export function datelineDay(instant: Date, zone: string): string {
  const parts = formatFor(zone).formatToParts(instant)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`
}

/**
 * The day a dateline prints: the kept one when there is one, so that a correction days later keeps the first day;
 * otherwise the day at the first place when the story goes out. Commands keep the result with the first edition.
 */
export function settledDay(kept: string | null, places: readonly Pick<Place, 'zone'>[], goesOutAt: Date): string {
  return kept ?? datelineDay(goesOutAt, places[0]?.zone ?? 'UTC')
}
