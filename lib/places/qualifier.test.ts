import { describe, expect, test } from 'vitest'
import { aPlace } from '#testing/place.ts'
import { countryName } from './country-name.ts'
import { qualifierOf } from './qualifier.ts'

describe('a qualifier', () => {
  test('is the country in short English', () => {
    expect(qualifierOf(aPlace('Seoul', 'KR'))).toEqual({ kind: 'country', text: 'South Korea' })
  })

  test.each([
    ['Springfield', 'US', 'Illinois'],
    ['London', 'CA', 'Ontario'],
  ])('of %s in %s is the state or province', (name, countryCode, admin1Name) => {
    expect(qualifierOf(aPlace(name, countryCode, { admin1Name }))).toEqual({ kind: 'region', text: admin1Name })
  })

  test('is the region where two places of one country share the name', () => {
    const suzhou = aPlace('Suzhou', 'CN', { admin1Name: 'Anhui', homonym: true, homonymInCountry: true })
    expect(qualifierOf(suzhou)).toEqual({ kind: 'region', text: 'Anhui' })
  })

  test('is the country where the region has no name', () => {
    expect(qualifierOf(aPlace('Fairview', 'US'))).toEqual({ kind: 'country', text: 'United States' })
  })

  test.each([
    ['Singapore', 'SG'],
    ['Monaco', 'MC'],
    ['Luxembourg', 'LU'],
    ['San Marino', 'SM'],
    ['Djibouti', 'DJ'],
    ['Vatican City', 'VA'],
    ['Hong Kong', 'HK'],
    ['Macau', 'MO'],
    ['Mexico City', 'MX'],
    ['Guatemala City', 'GT'],
    ['Panama City', 'PA'],
    ['Kuwait City', 'KW'],
  ])('is left out for %s, which carries its country (%s) in its name', (name, countryCode) => {
    expect(qualifierOf(aPlace(name, countryCode))).toBeNull()
  })

  test.each([
    ['Panama City', 'Florida'],
    ['San Marino', 'California'],
    ['Kansas City', 'Kansas'],
  ])('stays for %s, %s', (name, admin1Name) => {
    expect(qualifierOf(aPlace(name, 'US', { admin1Name }))?.text).toBe(admin1Name)
  })
})

describe('a country name', () => {
  test.each([
    ['GB', 'United Kingdom'],
    ['US', 'United States'],
    ['CZ', 'Czechia'],
    ['TT', 'Trinidad and Tobago'],
    ['BA', 'Bosnia and Herzegovina'],
    ['MM', 'Myanmar'],
    ['XK', 'Kosovo'],
    ['CD', 'Congo'],
    ['not a code', 'not a code'],
  ])('of %s is %s', (code, name) => {
    expect(countryName(code)).toBe(name)
  })
})
