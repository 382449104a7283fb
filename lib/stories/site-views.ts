// What readers' pages are made of. Site queries return these; components show them. No field here may hold anything a
// reader should not see.
import type { Picture } from '#lib/media/picture.ts'
import type { SiteTopic } from '#lib/taxonomy/site-taxonomy.ts'
import type { Body } from './body.ts'
import type { DatelineSnapshot } from './dateline-data.ts'
import type { EditionChanges } from './edition-comparison.ts'
import type { EditionKind } from './edition-record.ts'
import type { StoryKind } from './story-fields.ts'

/** A story in a list. Instants are UTC; pages turn them into the reader's zone. */
export type SiteCard = {
  id: number
  edition: number
  kind: StoryKind
  href: string
  headline: string
  /** For feeds and narrow cards; the headline when the editor gave none. */
  shortHeadline: string
  standfirst: string
  section: { slug: string; name: string; hue: string | null }
  urgency: number
  publishedAt: Date
  /** What puts it in its place in feeds: its publication, or an update that renewed it. */
  feedAt: Date
  /** When a later edition brought new facts, else null. */
  updatedAt: Date | null
  correctedAt: Date | null
  /** First place of the dateline, e.g. "Seoul". */
  city: string | null
}

export type SiteByline = { name: string; role: string }
export type SiteCorrection = {
  class: 'correction' | 'clarification'
  wrong: string
  right: string
  at: Date
  /** Number of the edition that carries the right words. */
  edition: number
}

/** An edition on the record of readers; the first one is called `publish` whatever brought it. */
export type SiteEdition = {
  number: number
  kind: EditionKind
  at: Date
  note: string
  correction: SiteCorrection | null
}

/** A story's editions, first to last, and what differs between two; `from` is null where only one was ever there. */
export type SiteChanges = {
  editions: SiteEdition[]
  from: SiteEdition | null
  to: SiteEdition
  changes: EditionChanges | null
}

/** What a body names by id, live. What readers may not see, or what is not there, is absent. */
export type BodyMatter = {
  cards: Record<number, SiteCard>
  topics: Record<number, Pick<SiteTopic, 'slug' | 'name'>>
  pictures: Record<number, Picture>
}

export type SiteStory = SiteCard & {
  body: Body
  dateline: DatelineSnapshot | null
  /** Zone of the dateline's first place, else null: the story's own clock. */
  zone: string | null
  bylines: SiteByline[]
  topics: SiteTopic[]
  inBody: BodyMatter
  /** Chosen read-also links below the story, live, in order. */
  readAlso: SiteCard[]
  corrections: SiteCorrection[]
  /** Earlier pieces of the same running story, latest first. */
  earlier: SiteCard[]
  /** Note that came with the latest update. */
  updateNote: string
}

/** What stands at an address that once held a story. */
export type GoneStory = { id: number; state: 'killed' | 'withdrawn'; advisory: string | null; at: Date }

export type FoundStory =
  | { found: 'story'; story: SiteStory }
  | { found: 'gone'; gone: GoneStory }
  | { found: 'nothing' }

/** One page of a list, with the cursor of the next. */
export type CardPage = { cards: SiteCard[]; next: string | null }
