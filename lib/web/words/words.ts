import type { ReaderRegion } from '../reader-cities.ts'
import { en } from './en.ts'

/** Everything a reader reads that is not a story. One object per language; a new language is a new file. */
export type Words = {
  skipToText: string
  sections: string
  moreIn: (section: string) => string
  allSections: string
  home: string
  menu: string
  newsFeed: string
  allNews: string
  moreNews: string
  topStories: string
  latest: string
  topics: string
  topic: string
  corrections: string
  settings: string
  backToTop: string
  chooseCity: string
  timesIn: (offset: string, city: string) => string
  today: string
  yesterday: string
  showMore: string
  newest: string
  olderStories: string
  nothingYet: string
  flash: string
  by: string
  and: string
  published: string
  updated: string
  corrected: string
  updateNote: string
  readAlso: string
  photos: string
  infographic: string
  facts: string
  table: string
  partner: (source: string) => string
  embed: {
    from: (provider: string) => string
    open: (provider: string) => string
    show: string
    notice: (provider: string) => string
  }
  correction: Record<'correction' | 'clarification', string>
  wrong: string
  right: string
  stories: (count: number) => string
  pagesInArticle: (count: number) => string
  pages: string
  pageOf: (page: number, of: number) => string
  viewAll: string
  byPages: string
  previousPage: string
  nextPage: string
  filter: { heading: string; chosen: (sections: string[]) => string; hint: string; use: string; clear: string }
  topicsPage: { lead: string; types: Record<'subject' | 'person' | 'organisation' | 'place' | 'event', string> }
  correctionsPage: { lead: (name: string) => string; none: string }
  earlier: string
  changesPage: {
    link: string
    title: string
    /** Under the title: of which story. */
    of: string
    unchanged: string
    same: string
    record: string
    kinds: Record<'publish' | 'update' | 'republish' | 'refile', string>
    between: (from: string, to: string) => string
    from: string
    to: string
    compare: string
    fields: Record<'headline' | 'standfirst' | 'byline' | 'dateline', string>
    rows: Record<'changed' | 'moved' | 'removed' | 'added', string>
    otherPicture: string
    added: string
    removed: string
    folded: (count: number) => string
    slips: string
    back: string
  }
  settingsPage: {
    lead: string
    city: string
    cityHint: string
    newsroomCity: (city: string, offset: string) => string
    regions: Record<ReaderRegion, string>
    theme: string
    themes: Record<'system' | 'light' | 'dark', string>
    save: string
    cookies: string
    placeData: string
  }
  notFound: { title: string; text: string }
  gone: { killed: string; withdrawn: string; withdrawnText: string; latest: string }
  failed: { title: string; text: string; busyTitle: string; busyText: string; reference: string }
  preview: { label: string; text: string; back: string }
}

export type Language = 'en'

const catalogues: Record<Language, Words> = { en }

export const wordsOf = (language: Language): Words => catalogues[language]
