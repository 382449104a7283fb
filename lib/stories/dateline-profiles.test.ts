import { describe, expect, test } from 'vitest'
import { apStates } from './dateline-ap.ts'
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
