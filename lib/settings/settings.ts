// The newsroom's settings: each key with its schema and the value that holds until somebody changes it.
import { z } from 'zod'
import { isZone } from '#lib/kernel/zone.ts'

export const NewsroomSettings = z.strictObject({
  name: z.string().trim().min(1, 'Give the agency a name.').max(80),
  /** The agency's mark in datelines. */
  source: z.string().trim().min(1, 'Give the source as it stands in datelines.').max(30),
  tagline: z.string().trim().max(160),
  zone: z.string().refine(isZone, 'Give an IANA zone, as in Europe/London.'),
  language: z.literal('en'),
  /** Whether readers may compare the editions of a story that were on show. */
  showEditionChanges: z.boolean().default(false),
})
export type NewsroomSettings = z.infer<typeof NewsroomSettings>

export const defaultSettings: NewsroomSettings = {
  name: 'Broadsheet',
  source: 'BROADSHEET',
  tagline: '',
  zone: 'UTC',
  language: 'en',
  showEditionChanges: false,
}
