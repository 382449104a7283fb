import { monthNames } from '#lib/kernel/months.ts'
import type { Place } from '#lib/places/place.ts'
import { apMonths } from './dateline-ap.ts'
import type { DatelineSnapshot } from './dateline-data.ts'
import type { DatelineProfile } from './dateline-profiles.ts'
import { printedQualifier } from './dateline-qualifier.ts'

export type DatelinePart =
  | { kind: 'city' | 'qualifier'; text: string; placeId: number }
  | { kind: 'day'; text: string; day: string }
  | { kind: 'source' | 'mark'; text: string }

export interface Dateline {
  places: readonly Place[]
  /** YYYY-MM-DD at the first place, see `settledDay`; null leaves the date out. */
  day: string | null
  source: string
  profile: DatelineProfile
}

/**
 * The line that opens a story's text, whole and in its parts (which, joined, are the text).
 * Null where the profile shows none or there is no place.
 */
export function renderDateline(dateline: Dateline): { text: string; parts: DatelinePart[] } | null {
  const { places, day, profile } = dateline
  if (!profile.shown || places.length === 0) return null
  const parts: DatelinePart[] = []
  const mark = (text: string) => {
    // An abbreviation that ends the line already carries the full stop: "Ill." and never "Ill..".
    if (text === '' || (text === '.' && parts.at(-1)?.text.endsWith('.'))) return
    parts.push({ kind: 'mark', text })
  }

  places.forEach((place, index) => {
    if (index > 0) mark(index === places.length - 1 ? profile.lastJoiner : profile.joiner)
    parts.push({ kind: 'city', text: cityText(place, profile), placeId: place.id })
    const qualifier = printedQualifier(place, places, profile)
    if (qualifier === null) return
    mark(', ')
    parts.push({ kind: 'qualifier', text: qualifier, placeId: place.id })
  })
  if (profile.dated && day !== null) {
    mark(profile.separator)
    parts.push({ kind: 'day', text: dayText(day, profile.monthStyle), day })
  }
  mark(profile.stop)
  const source = dateline.source.trim()
  if (profile.source !== 'off' && source !== '') {
    mark(' ')
    parts.push({ kind: 'source', text: profile.source === 'slashes' ? `/${source}/` : `(${source})` })
  }
  mark(profile.closing)
  return { text: parts.map((part) => part.text).join(''), parts }
}

/** What an edition of record keeps of its dateline; null where nothing is printed. */
export function datelineSnapshot(dateline: Dateline): DatelineSnapshot | null {
  const rendered = renderDateline(dateline)
  if (rendered === null) return null
  const places = dateline.places.map((place) => ({
    id: place.id,
    name: place.name,
    countryCode: place.countryCode,
    zone: place.zone,
    qualifier: printedQualifier(place, dateline.places, dateline.profile),
  }))
  return { text: rendered.text, day: dateline.day, places }
}

function cityText(place: Place, profile: DatelineProfile): string {
  const name = place.name.normalize('NFC')
  if (profile.cityCase === 'as-written') return name
  // Upper case must not depend on the machine's locale. Turkish and Azerbaijani spelling pairs i with İ; an English
  // exonym such as Istanbul, which has none of their letters, does not.
  const isTurkic = ['TR', 'AZ'].includes(place.countryCode) && /[İıĞğŞşƏə]/.test(name)
  return isTurkic ? name.toLocaleUpperCase('tr') : name.toUpperCase()
}

function dayText(day: string, style: DatelineProfile['monthStyle']): string {
  if (style === 'digits') return day
  const [, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const name = (style === 'ap' ? apMonths : monthNames)[month - 1]
  if (name === undefined || !(dayOfMonth >= 1)) throw new RangeError(`Not a calendar day: ${day}`)
  return `${name} ${dayOfMonth}`
}
