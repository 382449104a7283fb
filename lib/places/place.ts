/** A city as rules, pickers and datelines see it. */
export interface Place {
  id: number
  name: string
  /** ISO 3166-1 alpha-2. */
  countryCode: string
  /** The gazetteer's code of the state, province or region: postal codes in the US, "ENG" for England. */
  admin1Code: string
  admin1Name: string | null
  /** IANA zone. */
  zone: string
  population: number
  /** Its name alone could mean another place: see `homonymOf`. */
  homonym: boolean
  /** Its name and country together could still mean another place. */
  homonymInCountry: boolean
}
