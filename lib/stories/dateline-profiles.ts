import { z } from 'zod'
import { apStandAloneUS, apStandAloneWorld } from './dateline-ap.ts'
import type { DatelineProfileName } from './dateline-data.ts'

/** "Boston, US-MA" or "London, GB": the one bearer of the name that needs no qualifier. */
const StandAloneCity = z
  .string()
  .max(120)
  .regex(/^[^,]+, [A-Z]{2}(-[A-Z0-9]{1,10})?$/, 'Write a city and its country, as in "London, GB" or "Boston, US-MA".')

const Mark = z.string().max(5)

/** One house style for datelines. Settings keep these, so every knob is data. */
export const DatelineProfile = z.strictObject({
  shown: z.boolean(),
  cityCase: z.enum(['upper', 'as-written']),
  /** Homonyms are qualified under either rule. */
  qualifier: z.enum(['unless-stand-alone', 'homonyms-only']),
  /** Countries whose cities are placed by state, province or nation. */
  byRegion: z.array(z.string().regex(/^[A-Z]{2}$/)),
  regionStyle: z.enum(['full', 'ap']),
  standAlone: z.array(StandAloneCity),
  monthStyle: z.enum(['full', 'ap', 'digits']),
  dated: z.boolean(),
  /** Between a place and the day. */
  separator: Mark,
  /** After the places and the day. */
  stop: z.enum(['', '.']),
  source: z.enum(['parentheses', 'slashes', 'off']),
  /** Ends the dateline. */
  closing: Mark,
  /** Between several places, and before the last of them. */
  joiner: Mark,
  lastJoiner: Mark,
})
export type DatelineProfile = z.infer<typeof DatelineProfile>

/** SEOUL, June 20. /SOURCE/. */
const agency: DatelineProfile = {
  shown: true,
  cityCase: 'upper',
  qualifier: 'homonyms-only',
  byRegion: ['US', 'CA'],
  regionStyle: 'full',
  // Capitals that a city of the same name rivals in size, and that nobody takes for it.
  standAlone: ['Athens, GR', 'Colombo, LK', 'Wellington, NZ'],
  monthStyle: 'full',
  dated: true,
  separator: ', ',
  stop: '.',
  source: 'slashes',
  closing: '.',
  joiner: '/',
  lastJoiner: '/',
}

/** SEOUL, South Korea (AP) — */
const ap: DatelineProfile = {
  ...agency,
  qualifier: 'unless-stand-alone',
  byRegion: ['US', 'CA', 'GB'],
  regionStyle: 'ap',
  standAlone: [...apStandAloneUS, ...apStandAloneWorld],
  monthStyle: 'ap',
  dated: false,
  stop: '',
  source: 'parentheses',
  closing: ' —',
}

/** Seoul, June 20 — */
const plain: DatelineProfile = {
  ...agency,
  cityCase: 'as-written',
  stop: '',
  source: 'off',
  closing: ' —',
  joiner: ', ',
  lastJoiner: ' and ',
}

export const datelineProfiles: Readonly<Record<DatelineProfileName, DatelineProfile>> = {
  agency,
  ap,
  plain,
  none: { ...plain, shown: false },
}
