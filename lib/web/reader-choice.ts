import { z } from 'zod'
import { readerCities } from './reader-cities.ts'

/** What a reader may ask for; `system` follows the device. */
export const readerThemes = ['system', 'light', 'dark'] as const
export type ReaderTheme = (typeof readerThemes)[number]

const offered = new Set(readerCities.map(({ zone }) => zone))

/** The settings form as posted. An empty zone is the newsroom's own. */
export const ReaderChoice = z.object({
  zone: z.string().refine((zone) => zone === '' || offered.has(zone), 'Choose a city from the list.'),
  theme: z.enum(readerThemes, 'Choose an appearance from the list.'),
})
export type ReaderChoice = z.infer<typeof ReaderChoice>

const yearSeconds = 365 * 24 * 60 * 60

/** The two Set-Cookie lines that keep a choice; a default is kept by removing its cookie. */
export function choiceCookies({ zone, theme }: ReaderChoice, isSecure: boolean): string[] {
  const cookie = (name: string, value: string) =>
    `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${value ? yearSeconds : 0}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return [cookie('zone', zone), cookie('theme', theme === 'system' ? '' : theme)]
}
