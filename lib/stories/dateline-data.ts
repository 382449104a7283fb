import { z } from 'zod'

/** The profiles that ship; an administrator edits their knobs, not their names. */
export const DatelineProfileName = z.enum(['agency', 'ap', 'plain', 'none'])
export type DatelineProfileName = z.infer<typeof DatelineProfileName>

/** What an edition of record keeps: the printed words, and enough for feeds to say where and when. */
export const DatelineSnapshot = z.strictObject({
  text: z.string().min(1),
  day: z.iso.date().nullable(),
  places: z.array(
    z.strictObject({
      id: z.int32().positive(),
      name: z.string(),
      countryCode: z.string(),
      zone: z.string(),
      qualifier: z.string().nullable(),
    }),
  ),
})
export type DatelineSnapshot = z.infer<typeof DatelineSnapshot>
