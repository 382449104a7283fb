import { countryName } from './country-name.ts'
import { foldForSearch } from './fold.ts'
import type { Place } from './place.ts'

export type Qualifier = { kind: 'region' | 'country'; text: string }

/** Countries whose cities are placed by state or province, not by country. */
export const placedByRegion: readonly string[] = ['US', 'CA']

/**
 * What follows a city's name to say which one it is: the state or province for the countries named, and where two
 * places of one country share the name; otherwise the country. Null for a city that carries its country in its name
 * (Singapore, Vatican City, Mexico City), which is printed once.
 */
export function qualifierOf(place: Place, byRegion: readonly string[] = placedByRegion): Qualifier | null {
  if (place.admin1Name && (place.homonymInCountry || byRegion.includes(place.countryCode))) {
    return { kind: 'region', text: place.admin1Name }
  }
  const country = countryName(place.countryCode)
  const city = foldForSearch(place.name)
  const carried = foldForSearch(country)
  return city === carried || city === `${carried} city` ? null : { kind: 'country', text: country }
}
