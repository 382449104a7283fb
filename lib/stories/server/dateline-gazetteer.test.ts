import { beforeAll, describe, expect, test } from 'vitest'
import { foldForSearch } from '#lib/places/fold.ts'
import { homonymOf } from '#lib/places/homonym.ts'
import type { Place } from '#lib/places/place.ts'
import { type GazetteerPlace, readGazetteer } from '#lib/places/server/gazetteer.ts'
import { renderDateline } from '../dateline.ts'
import { apStandAloneUS, apStandAloneWorld } from '../dateline-ap.ts'
import { datelineProfiles } from '../dateline-profiles.ts'

let byName: Map<string, GazetteerPlace[]>
beforeAll(() => {
  byName = Map.groupBy(readGazetteer(), (place) => place.searchText)
})

function cityOf(entry: string): Place | undefined {
  const [name = '', where = ''] = entry.split(', ')
  const [country, region] = where.split('-')
  const namesakes = byName.get(foldForSearch(name)) ?? []
  const city = namesakes
    .filter((place) => place.countryCode === country && (region === undefined || place.admin1Code === region))
    .toSorted((one, other) => other.population - one.population)[0]
  if (city === undefined) return undefined
  const others = namesakes.filter((other) => other.id !== city.id)
  const largest = (rivals: GazetteerPlace[]) =>
    rivals.length ? Math.max(...rivals.map((one) => one.population)) : null
  const atHome = others.filter((other) => other.countryCode === city.countryCode)
  return { ...city, ...homonymOf(city.population, largest(others), largest(atHome)) }
}

function print(entry: string, profile: 'agency' | 'ap') {
  const city = cityOf(entry)
  return city && renderDateline({ places: [city], day: null, source: '', profile: datelineProfiles[profile] })?.text
}

describe('with the real gazetteer', () => {
  test.each([...apStandAloneUS, ...apStandAloneWorld])('%s stands alone in AP style', (entry) => {
    expect(print(entry, 'ap')).toMatch(/^[\p{Lu}. ]+ —$/u)
  })

  test.each(datelineProfiles.agency.standAlone)('%s stands alone in the agency form', (entry) => {
    expect(print(entry, 'agency')).toMatch(/^[\p{Lu}. ]+\.$/u)
  })

  test.each([
    ['London, CA', 'LONDON, Ontario.', 'LONDON, Ontario —'],
    ['London, GB', 'LONDON.', 'LONDON —'],
    ['Portland, US-ME', 'PORTLAND, Maine.', 'PORTLAND, Maine —'],
    ['Springfield, US-IL', 'SPRINGFIELD, Illinois.', 'SPRINGFIELD, Ill. —'],
    ['Vancouver, CA', 'VANCOUVER, British Columbia.', 'VANCOUVER, British Columbia —'],
    ['Córdoba, ES', 'CÓRDOBA, Spain.', 'CÓRDOBA, Spain —'],
    ['Tripoli, LY', 'TRIPOLI, Libya.', 'TRIPOLI, Libya —'],
    ['Suzhou, CN-01', 'SUZHOU, Anhui.', 'SUZHOU, Anhui —'],
    ['Seoul, KR', 'SEOUL.', 'SEOUL, South Korea —'],
    ['Moscow, RU', 'MOSCOW.', 'MOSCOW —'],
    ['Moscow, US-ID', 'MOSCOW, Idaho.', 'MOSCOW, Idaho —'],
    ['Singapore, SG', 'SINGAPORE.', 'SINGAPORE —'],
    ['San Marino, SM', 'SAN MARINO.', 'SAN MARINO —'],
    ['Panama City, US-FL', 'PANAMA CITY, Florida.', 'PANAMA CITY, Fla. —'],
    ['Kansas City, US-KS', 'KANSAS CITY, Kansas.', 'KANSAS CITY, Kan. —'],
    ['Washington, US-PA', 'WASHINGTON, Pennsylvania.', 'WASHINGTON, Pa. —'],
    ['İzmir, TR', 'İZMİR.', 'İZMİR, Turkey —'],
    ['St. Petersburg, RU', 'ST. PETERSBURG.', 'ST. PETERSBURG, Russia —'],
  ])('%s opens a story with %s and in AP style with %s', (entry, agency, ap) => {
    expect([print(entry, 'agency'), print(entry, 'ap')]).toEqual([agency, ap])
  })
})
