import { z } from 'zod'

/** The profiles that ship; an administrator edits their knobs, not their names. */
export const DatelineProfileName = z.enum(['agency', 'ap', 'plain', 'none'])
export type DatelineProfileName = z.infer<typeof DatelineProfileName>

const CalendarDay = z.iso.date()
const PlaceId = z.int32().positive()

/** What a working copy keeps of its dateline. A null day means the day of first publication at the first place. */
export const DatelineData = z.strictObject({
  placeIds: z
    .array(PlaceId)
    .max(5, 'A dateline names at most five places.')
    .refine((ids) => new Set(ids).size === ids.length, 'A dateline names each place once.'),
  day: CalendarDay.nullable(),
  profile: DatelineProfileName,
})
export type DatelineData = z.infer<typeof DatelineData>

/** What an edition of record keeps: the printed words, and enough for feeds to say where and when. */
export const DatelineSnapshot = z.strictObject({
  text: z.string().min(1),
  day: CalendarDay.nullable(),
  places: z.array(
    z.strictObject({
      id: PlaceId,
      name: z.string(),
      countryCode: z.string(),
      zone: z.string(),
      qualifier: z.string().nullable(),
    }),
  ),
})
export type DatelineSnapshot = z.infer<typeof DatelineSnapshot>
