import { describe, expect, test } from 'vitest'
import { aPlace } from '#testing/place.ts'
import { renderDateline } from './dateline.ts'
import { datelineProfiles } from './dateline-profiles.ts'

const { agency, plain } = datelineProfiles
const seoul = aPlace('Seoul', 'KR')

const city = (name: string, countryCode: string) =>
  renderDateline({ places: [aPlace(name, countryCode)], day: null, source: '', profile: agency })?.parts[0]?.text
const dated = (day: string, monthStyle: 'full' | 'ap' | 'digits') =>
  renderDateline({ places: [seoul], day, source: '', profile: { ...plain, monthStyle } })?.text

describe('upper case', () => {
  test.each([
    ['İstanbul', 'TR', 'İSTANBUL'],
    ['Istanbul', 'TR', 'ISTANBUL'],
    ['İzmir', 'TR', 'İZMİR'],
    ['Diyarbakır', 'TR', 'DİYARBAKIR'],
    ['Gießen', 'DE', 'GIESSEN'],
    ['Kyiv', 'UA', 'KYIV'],
    ['Zu\u0308rich', 'CH', 'Z\u00dcRICH'],
    ['Đà Nẵng', 'VN', 'ĐÀ NẴNG'],
    ['Nuku‘alofa', 'TO', 'NUKU‘ALOFA'],
    ["N'Djamena", 'TD', "N'DJAMENA"],
  ])('of %s (%s) is %s', (name, countryCode, upper) => {
    expect(city(name, countryCode)).toBe(upper)
  })
})

describe('months', () => {
  const months = [
    ['01', 'January', 'Jan.'],
    ['02', 'February', 'Feb.'],
    ['03', 'March', 'March'],
    ['04', 'April', 'April'],
    ['05', 'May', 'May'],
    ['06', 'June', 'June'],
    ['07', 'July', 'July'],
    ['08', 'August', 'Aug.'],
    ['09', 'September', 'Sept.'],
    ['10', 'October', 'Oct.'],
    ['11', 'November', 'Nov.'],
    ['12', 'December', 'Dec.'],
  ]
  test.each(months)('%s is %s in full, %s in AP style and a number in digits', (number, full, short) => {
    const day = `2026-${number}-05`
    expect(dated(day, 'full')).toBe(`Seoul, ${full} 5 —`)
    expect(dated(day, 'ap')).toBe(`Seoul, ${short} 5 —`)
    expect(dated(day, 'digits')).toBe(`Seoul, ${day} —`)
  })

  test('a day that is none is refused', () => {
    expect(() => dated('2026-13-01', 'full')).toThrow(RangeError)
    expect(() => dated('yesterday', 'full')).toThrow(RangeError)
  })
})
