import type { PersonKey } from './people.ts'
import type { PlaceKey } from './places.ts'
import type { SectionSlug } from './sections.ts'
import type { TopicSlug } from './topics.ts'

/**
 * A moment before the seeding. `time` is UTC wall time on the day that many days back; stories of day 0 count back
 * in minutes instead, so that nothing ever lies in the future.
 */
export type DemoMoment = { days: number; time: string } | { days: 0; minutesAgo: number }

/**
 * One block of a body. A plain string is a paragraph; inside text `**bold**`, `*italic*` and `[text](address)` are
 * the only marks.
 */
export type DemoBlock =
  | string
  | { heading: string; level: 2 | 3 }
  | { list: string[]; ordered?: boolean }
  | { quote: string; cite?: string }
  | { pullQuote: string; attribution: string }
  | { factBox: string; points: string[] }
  /** The first row names the columns, the first cell of each other row names it. */
  | { table: string[][] }
  | { readAlso: string }
  | { pageBreak: true }

/** A person of the newsroom by key, or a guest by name. */
export type DemoByline = { account: PersonKey; role?: string } | { name: string; role?: string }

/** What a later edition changes. Everything left out stays as the edition before had it. */
export type DemoChange = {
  /** Minutes after the first publication. */
  afterMinutes: number
  headline?: string
  standfirst?: string
  /** Each `find` stands exactly once in the headline, standfirst or body of the edition before. */
  replace?: { find: string; with: string }[]
  prepend?: DemoBlock[]
  append?: DemoBlock[]
}

export type DemoUpdate = DemoChange & { note: string }
export type DemoCorrection = DemoChange & { class: 'correction' | 'clarification'; wrong: string; right: string }
export type DemoRefile = DemoChange

type DemoStoryText = {
  /** Stable, kebab-case, unique: what other stories name in `readAlso`. */
  key: string
  kind: 'article'
  section: SectionSlug
  headline: string
  shortHeadline?: string
  standfirst: string
  slugline: string
  urgency: 1 | 2 | 3 | 4 | 5
  topics: TopicSlug[]
  places: PlaceKey[]
  /** Left out: the newsroom's own source stands in the dateline. */
  source?: true
  bylines: DemoByline[]
  body: DemoBlock[]
  readAlso: string[]
  noteToEditors?: string
}

export type DemoPublishedStory = DemoStoryText & {
  state: 'published'
  publishedAgo: DemoMoment
  /** Rank among the top stories of the home page. */
  lead?: number
  update?: DemoUpdate
  correction?: DemoCorrection
  refile?: DemoRefile
}

export type DemoKilledStory = DemoStoryText & {
  state: 'killed'
  publishedAgo: DemoMoment
  killedAfterMinutes: number
  /** Stands at the story's address in place of the text. */
  killAdvisory: string
}

export type DemoEmbargoedStory = DemoStoryText & {
  state: 'embargoed'
  /** When the desk published it under embargo. */
  publishedAgo: DemoMoment
  embargoUntil: { inDays: number; time: string }
}

export type DemoScheduledStory = DemoStoryText & {
  state: 'scheduled'
  writtenAgo: DemoMoment
  /** Wall time in `zone`, which is kept with it. */
  scheduledFor: { inDays: number; time: string; zone: string }
}

export type DemoUnpublishedStory = DemoStoryText & {
  state: 'draft' | 'submitted' | 'approved'
  writtenAgo: DemoMoment
}

export type DemoStory =
  | DemoPublishedStory
  | DemoKilledStory
  | DemoEmbargoedStory
  | DemoScheduledStory
  | DemoUnpublishedStory

export type DemoSection = {
  slug: string
  name: string
  /** A quiet colour for a hairline and a label. */
  hue?: string
  description: string
  children?: DemoSection[]
}

export type DemoTopic = {
  slug: string
  name: string
  type: 'subject' | 'person' | 'organisation' | 'place' | 'event'
  description: string
}

export type DemoPlace = {
  key: string
  city: string
  countryCode: string
  /** State, province or region, where a country or the world holds several cities of the name. */
  admin?: string
  /** The IANA zone the gazetteer is expected to give. */
  zone: string
}

export type DemoPerson = {
  key: string
  email: string
  name: string
  title: string
  /** Where the person works from. */
  place: PlaceKey
  roles: { role: 'reporter' | 'editor' | 'chief' | 'photo' | 'administrator'; sections: 'all' | SectionSlug[] }[]
  /** One of the five accounts a visitor signs in with. */
  demoAccount?: true
}
