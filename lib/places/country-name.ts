/**
 * Where the house says it shorter or otherwise than Unicode's English names: no ampersands, no parentheses, no
 * administrative additions. Practice of the English-language agencies.
 */
const houseNames: Record<string, string> = {
  CD: 'Congo',
  CG: 'Republic of Congo',
  CI: 'Ivory Coast',
  HK: 'Hong Kong',
  MM: 'Myanmar',
  MO: 'Macau',
  PS: 'Palestinian territories',
  TR: 'Turkey',
  VC: 'St. Vincent and the Grenadines',
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** The short English name of a country or territory; an unknown code comes back as it is. */
export function countryName(code: string): string {
  const house = houseNames[code]
  if (house !== undefined) return house
  if (!/^[A-Z]{2}$/.test(code)) return code
  return (names.of(code) ?? code).replace(' & ', ' and ')
}
