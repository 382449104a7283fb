import type { SiteSection } from '#lib/taxonomy/site-taxonomy.ts'
import type { ReaderTheme } from '#lib/web/reader-choice.ts'
import type { ReaderClock } from '#lib/web/reader-time.ts'
import type { Words } from '#lib/web/words/words.ts'

/** What every page of the newspaper is made with. */
export type Site = {
  name: string
  tagline: string
  language: string
  /** `https://example.org`, without a slash at the end. */
  origin: string
  words: Words
  sections: SiteSection[]
  clock: ReaderClock
  /** The zone the reader chose; null while the newsroom's own holds. */
  chosenZone: string | null
  newsroomZone: string
  theme: ReaderTheme
  /** Whether readers may look back at how a story changed. */
  showsEditionChanges: boolean
}
