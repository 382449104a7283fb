import { describe, expect, test } from 'vitest'
import { readerPreferences } from '#lib/delivery/reader-preferences.ts'
import { choiceCookies, ReaderChoice } from './reader-choice.ts'
import { cityOfZone, readerCities } from './reader-cities.ts'

describe('the settings form', () => {
  test.each([
    [{ zone: 'Asia/Seoul', theme: 'dark' }, true],
    [{ zone: '', theme: 'system' }, true],
    [{ zone: 'Mars/Olympus', theme: 'dark' }, false],
    [{ zone: 'Asia/Seoul; Domain=evil.example', theme: 'dark' }, false],
    [{ zone: 'Asia/Seoul', theme: 'pink' }, false],
    [{ zone: 'Asia/Seoul' }, false],
    [{}, false],
  ])('%j is accepted: %s', (form, isAccepted) => {
    expect(ReaderChoice.safeParse(form).success).toBe(isAccepted)
  })
})

describe('the cookies of a choice', () => {
  const header = (lines: string[]) => lines.map((line) => line.split(';')[0]).join('; ')

  test.each(readerCities)('pages read back $city as $zone', ({ zone }) => {
    expect(readerPreferences(header(choiceCookies({ zone, theme: 'dark' }, false)))).toEqual({ zone, theme: 'dark' })
  })

  test('are removed by choosing the newsroom’s city and the device’s appearance', () => {
    const lines = choiceCookies({ zone: '', theme: 'system' }, false)
    expect(lines.every((line) => line.includes('Max-Age=0'))).toBe(true)
    expect(readerPreferences(header(lines))).toEqual({ zone: null, theme: null })
  })

  test('are for secure connections only where the site is', () => {
    expect(choiceCookies({ zone: '', theme: 'dark' }, true).every((line) => line.endsWith('; Secure'))).toBe(true)
    expect(choiceCookies({ zone: '', theme: 'dark' }, false).some((line) => line.includes('Secure'))).toBe(false)
  })
})

test('the cities offered are distinct and their zones known to the runtime', () => {
  expect(new Set(readerCities.map(({ zone }) => zone)).size).toBe(readerCities.length)
  expect(new Set(readerCities.map(({ city }) => city)).size).toBe(readerCities.length)
  for (const { zone } of readerCities) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
})

test.each([
  ['Asia/Kolkata', 'Delhi'],
  ['America/Argentina/Ushuaia', 'Ushuaia'],
  ['America/North_Dakota/New_Salem', 'New Salem'],
])('%s is called %s', (zone, city) => {
  expect(cityOfZone(zone)).toBe(city)
})
