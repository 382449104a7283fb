import { describe, expect, test } from 'vitest'
import { apStates } from './dateline-ap.ts'
import { DatelineData } from './dateline-data.ts'
import { DatelineProfile, datelineProfiles } from './dateline-profiles.ts'

describe('a profile', () => {
  test.each(Object.entries(datelineProfiles))('%s as shipped is one that settings accept', (_, profile) => {
    expect(DatelineProfile.parse(structuredClone(profile))).toEqual(profile)
  })

  test.each([
    ['an unknown knob', { blink: true }],
    ['an unknown month style', { monthStyle: 'roman' }],
    ['a stand-alone city without a country', { standAlone: ['London'] }],
    ['a closing that is a paragraph', { closing: ' — and so on' }],
  ])('with %s is refused', (_, change) => {
    expect(DatelineProfile.safeParse({ ...datelineProfiles.agency, ...change }).success).toBe(false)
  })

  test('abbreviates 42 states and the District of Columbia, and never the eight', () => {
    expect(Object.keys(apStates)).toHaveLength(43)
    for (const code of ['AK', 'HI', 'ID', 'IA', 'ME', 'OH', 'TX', 'UT']) expect(apStates).not.toHaveProperty(code)
  })
})

describe('what a working copy stores', () => {
  const stored = { placeIds: [1835848], day: null, profile: 'agency' }

  test('is place ids, a kept day or none, and a profile', () => {
    expect(DatelineData.parse(stored)).toEqual(stored)
    expect(DatelineData.parse({ ...stored, day: '2026-06-20' }).day).toBe('2026-06-20')
  })

  test.each([
    ['a day that does not exist', { day: '2026-02-30' }],
    ['an instant for a day', { day: '2026-06-20T00:00:00Z' }],
    ['a place twice', { placeIds: [1, 1] }],
    ['more places than a line carries', { placeIds: [1, 2, 3, 4, 5, 6] }],
    ['a place id beyond the column', { placeIds: [2 ** 31] }],
    ['an unknown profile', { profile: 'reuters' }],
    ['an unknown field', { city: 'Seoul' }],
  ])('is refused with %s', (_, change) => {
    expect(DatelineData.safeParse({ ...stored, ...change }).success).toBe(false)
  })
})
