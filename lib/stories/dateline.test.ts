import { describe, expect, test } from 'vitest'
import type { Place } from '#lib/places/place.ts'
import { aPlace } from '#testing/place.ts'
import { datelineSnapshot, renderDateline } from './dateline.ts'
import { DatelineSnapshot } from './dateline-data.ts'
import { type DatelineProfile, datelineProfiles } from './dateline-profiles.ts'

const state = (name: string, admin1Code: string, admin1Name: string, more: Partial<Place> = {}) =>
  aPlace(name, 'US', { admin1Code, admin1Name, ...more })
const province = (name: string, admin1Name: string, more: Partial<Place> = {}) =>
  aPlace(name, 'CA', { admin1Name, ...more })

const seoul = aPlace('Seoul', 'KR')
const moscow = aPlace('Moscow', 'RU')
const tokyo = aPlace('Tokyo', 'JP')
const london = aPlace('London', 'GB', { admin1Code: 'ENG', admin1Name: 'England' })
const londonOntario = province('London', 'Ontario', { homonym: true })
const portlandOregon = state('Portland', 'OR', 'Oregon', { homonym: true, homonymInCountry: true })
const portlandMaine = state('Portland', 'ME', 'Maine', { homonym: true, homonymInCountry: true })

const { agency, ap, plain, none } = datelineProfiles
const text = (places: Place[], profile: DatelineProfile, source = 'MERIDIAN', day: string | null = '2026-06-20') =>
  renderDateline({ places, day, source, profile })?.text ?? null

describe('the agency form', () => {
  test.each<[string, Place[]]>([
    ['SEOUL, June 20. /MERIDIAN/.', [seoul]],
    ['MOSCOW/SEOUL, June 20. /MERIDIAN/.', [moscow, seoul]],
    ['MOSCOW/SEOUL/TOKYO, June 20. /MERIDIAN/.', [moscow, seoul, tokyo]],
    ['LONDON, June 20. /MERIDIAN/.', [london]],
    ['LONDON, Ontario, June 20. /MERIDIAN/.', [londonOntario]],
    ['SEOUL/LONDON, Ontario, June 20. /MERIDIAN/.', [seoul, londonOntario]],
    ['PORTLAND, Oregon, June 20. /MERIDIAN/.', [portlandOregon]],
    ['SINGAPORE, June 20. /MERIDIAN/.', [aPlace('Singapore', 'SG')]],
    ['SÃO PAULO, June 20. /MERIDIAN/.', [aPlace('São Paulo', 'BR')]],
    ['TRIPOLI, Lebanon, June 20. /MERIDIAN/.', [aPlace('Tripoli', 'LB', { homonym: true })]],
    ['ATHENS, June 20. /MERIDIAN/.', [aPlace('Athens', 'GR', { homonym: true })]],
    ['ATHENS, Georgia, June 20. /MERIDIAN/.', [state('Athens', 'GA', 'Georgia', { homonym: true })]],
  ])('%s', (expected, places) => {
    expect(text(places, agency)).toBe(expected)
  })
})

describe('the AP form', () => {
  test.each<[string, Place]>([
    ['SEOUL, South Korea (AP) —', seoul],
    ['KYIV, Ukraine (AP) —', aPlace('Kyiv', 'UA')],
    ['LONDON (AP) —', london],
    ['LONDON, Ontario (AP) —', londonOntario],
    ['MANCHESTER, England (AP) —', aPlace('Manchester', 'GB', { admin1Code: 'ENG', admin1Name: 'England' })],
    ['SAO PAULO (AP) —', aPlace('Sao Paulo', 'BR')],
    ['SÃO PAULO (AP) —', aPlace('São Paulo', 'BR')],
    ['MONTRÉAL (AP) —', province('Montréal', 'Quebec')],
    ['VANCOUVER, British Columbia (AP) —', province('Vancouver', 'British Columbia')],
    ['NEW YORK (AP) —', state('New York', 'NY', 'New York')],
    ['BUFFALO, N.Y. (AP) —', state('Buffalo', 'NY', 'New York')],
    ['SPRINGFIELD, Ill. (AP) —', state('Springfield', 'IL', 'Illinois')],
    ['BOSTON (AP) —', state('Boston', 'MA', 'Massachusetts')],
    ['BOSTON, England (AP) —', aPlace('Boston', 'GB', { admin1Name: 'England', homonym: true })],
    ['SAN JUAN, Puerto Rico (AP) —', aPlace('San Juan', 'PR', { homonym: true })],
    ['WASHINGTON (AP) —', state('Washington', 'DC', 'District of Columbia')],
    ['WASHINGTON, Pa. (AP) —', state('Washington', 'PA', 'Pennsylvania', { homonym: true, homonymInCountry: true })],
    ['PORTLAND, Ore. (AP) —', portlandOregon],
    ['PORTLAND, Maine (AP) —', portlandMaine],
    ['PARIS (AP) —', aPlace('Paris', 'FR')],
    ['PARIS, Texas (AP) —', state('Paris', 'TX', 'Texas', { homonym: true })],
    ['VATICAN CITY (AP) —', aPlace('Vatican City', 'VA')],
    ['LUXEMBOURG (AP) —', aPlace('Luxembourg', 'LU', { admin1Name: 'Luxembourg' })],
    ['KOWLOON, Hong Kong (AP) —', aPlace('Kowloon', 'HK')],
  ])('%s', (expected, where) => {
    expect(text([where], ap, 'AP')).toBe(expected)
  })

  test.each([
    ['AK', 'Alaska'],
    ['HI', 'Hawaii'],
    ['ID', 'Idaho'],
    ['IA', 'Iowa'],
    ['ME', 'Maine'],
    ['OH', 'Ohio'],
    ['TX', 'Texas'],
    ['UT', 'Utah'],
  ])('never abbreviates %s, %s', (code, name) => {
    expect(text([state('Springfield', code, name)], ap, 'AP')).toBe(`SPRINGFIELD, ${name} (AP) —`)
  })

  test('writes the date after the place when a house turns it on', () => {
    expect(text([seoul], { ...ap, dated: true }, 'AP', '2026-09-05')).toBe('SEOUL, South Korea, Sept. 5 (AP) —')
  })
})

describe('the plain form and none', () => {
  test.each<[string, Place[]]>([
    ['Seoul, June 20 —', [seoul]],
    ['Moscow and Seoul, June 20 —', [moscow, seoul]],
    ['Moscow, Seoul and Tokyo, June 20 —', [moscow, seoul, tokyo]],
    ['London, Ontario, June 20 —', [londonOntario]],
  ])('%s', (expected, places) => {
    expect(text(places, plain)).toBe(expected)
  })

  test('none prints nothing', () => {
    expect(renderDateline({ places: [seoul], day: '2026-06-20', source: 'MERIDIAN', profile: none })).toBeNull()
  })

  test('no place prints nothing', () => {
    expect(text([], agency)).toBeNull()
  })
})

describe('homonyms', () => {
  test('two places of one name in one dateline are both qualified, even in a set of cities that stand alone', () => {
    expect(text([london, londonOntario], ap, 'AP')).toBe('LONDON, England/LONDON, Ontario (AP) —')
    expect(text([london, londonOntario], agency)).toBe('LONDON, United Kingdom/LONDON, Ontario, June 20. /MERIDIAN/.')
  })

  test('two places of one name in one country are told apart by region', () => {
    const jiangsu = aPlace('Suzhou', 'CN', { admin1Name: 'Jiangsu' })
    const anhui = aPlace('Suzhou', 'CN', { admin1Name: 'Anhui' })
    expect(text([jiangsu, anhui], plain)).toBe('Suzhou, Jiangsu and Suzhou, Anhui, June 20 —')
  })

  test('spelling with and without marks is one name', () => {
    const spanish = aPlace('Córdoba', 'ES')
    const written = aPlace('Cordoba', 'AR')
    expect(text([spanish, written], plain)).toBe('Córdoba, Spain and Cordoba, Argentina, June 20 —')
  })

  test('an entry without a region frees no place that its own country has twice', () => {
    const profile = { ...ap, standAlone: ['Portland, US'] }
    expect(text([portlandOregon], profile, 'AP')).toBe('PORTLAND, Ore. (AP) —')
  })

  test('an edited stand-alone set counts', () => {
    expect(text([seoul], { ...ap, standAlone: ['Seoul, KR'] }, 'AP')).toBe('SEOUL (AP) —')
    expect(text([london], { ...ap, standAlone: [] }, 'AP')).toBe('LONDON, England (AP) —')
  })
})

describe('marks', () => {
  test('a day not yet known leaves the date out', () => {
    expect(text([seoul], agency, 'MERIDIAN', null)).toBe('SEOUL. /MERIDIAN/.')
  })

  test('a house without a source code has no wrapper and no doubled stop', () => {
    expect(text([seoul], agency, '  ')).toBe('SEOUL, June 20.')
  })

  test('an abbreviation lends its own full stop', () => {
    const springfield = state('Springfield', 'IL', 'Illinois')
    expect(text([springfield], { ...ap, stop: '.', source: 'off', closing: '' }, '')).toBe('SPRINGFIELD, Ill.')
  })

  test('separator, joiner and closing are the profile’s', () => {
    const profile: DatelineProfile = { ...agency, separator: ' – ', joiner: ' + ', lastJoiner: ' & ', closing: ':' }
    expect(text([moscow, seoul, tokyo], profile)).toBe('MOSCOW + SEOUL & TOKYO – June 20. /MERIDIAN/:')
  })
})

describe('parts and snapshot', () => {
  test('the parts, joined, are the text and name their place and day', () => {
    const rendered = renderDateline({ places: [londonOntario], day: '2026-06-20', source: 'MERIDIAN', profile: agency })
    expect(rendered?.parts.map((part) => part.kind)).toEqual([
      'city',
      'mark',
      'qualifier',
      'mark',
      'day',
      'mark',
      'mark',
      'source',
      'mark',
    ])
    expect(rendered?.parts.map((part) => part.text).join('')).toBe(rendered?.text)
    expect(rendered?.parts.find((part) => part.kind === 'day')).toEqual({
      kind: 'day',
      text: 'June 20',
      day: '2026-06-20',
    })
  })

  test('an edition keeps the words, the day and the places with the qualifier that was printed', () => {
    const snapshot = datelineSnapshot({
      places: [seoul, londonOntario],
      day: '2026-06-20',
      source: 'X',
      profile: agency,
    })
    expect(DatelineSnapshot.parse(snapshot)).toEqual({
      text: 'SEOUL/LONDON, Ontario, June 20. /X/.',
      day: '2026-06-20',
      places: [
        { id: seoul.id, name: 'Seoul', countryCode: 'KR', zone: 'UTC', qualifier: null },
        { id: londonOntario.id, name: 'London', countryCode: 'CA', zone: 'UTC', qualifier: 'Ontario' },
      ],
    })
  })

  test('an edition without a dateline keeps none', () => {
    expect(datelineSnapshot({ places: [seoul], day: null, source: 'X', profile: none })).toBeNull()
  })
})
