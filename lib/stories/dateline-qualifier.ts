import { foldForSearch } from '#lib/places/fold.ts'
import type { Place } from '#lib/places/place.ts'
import { type Qualifier, qualifierOf } from '#lib/places/qualifier.ts'
import { apStates } from './dateline-ap.ts'
import type { DatelineProfile } from './dateline-profiles.ts'

/**
 * The qualifier that a profile prints after a place's name, or null. A name that could mean another place is
 * qualified in every profile; two places of one name in one dateline are both qualified, however famous.
 */
export function printedQualifier(place: Place, all: readonly Place[], profile: DatelineProfile): string | null {
  const namesakes = all.filter((other) => other.id !== place.id && sameName(other, place))
  const isAmbiguous = place.homonym || place.homonymInCountry
  const isNeeded =
    namesakes.length > 0 ||
    (!standsAlone(place, profile) && (isAmbiguous || profile.qualifier === 'unless-stand-alone'))
  if (!isNeeded) return null
  const sharesCountry = namesakes.some((other) => other.countryCode === place.countryCode)
  const qualifier = qualifierOf(sharesCountry ? { ...place, homonymInCountry: true } : place, profile.byRegion)
  return qualifier && qualifierText(qualifier, place, profile)
}

/** Only the bearer that the set names stands alone: "London, GB" frees no London elsewhere. */
function standsAlone(place: Place, profile: DatelineProfile): boolean {
  const city = foldForSearch(place.name)
  return profile.standAlone.some((entry) => {
    const comma = entry.lastIndexOf(', ')
    const [country, region] = entry.slice(comma + 2).split('-')
    if (country !== place.countryCode || foldForSearch(entry.slice(0, comma)) !== city) return false
    return region === undefined ? !place.homonymInCountry : region === place.admin1Code
  })
}

function sameName(one: Place, other: Place): boolean {
  return foldForSearch(one.name) === foldForSearch(other.name)
}

function qualifierText(qualifier: Qualifier, place: Place, profile: DatelineProfile): string {
  const isState = qualifier.kind === 'region' && place.countryCode === 'US' && profile.regionStyle === 'ap'
  return (isState && apStates[place.admin1Code]) || qualifier.text
}
