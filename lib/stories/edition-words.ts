import { canonicalJson } from './canonical-json.ts'

/** What of an edition of record its hash vouches for. */
export type EditionWords = {
  headline: string
  shortHeadline: string
  standfirst: string
  slug: string
  slugline: string
  urgency: number
  sectionId: number
  body: unknown
  dateline: unknown
  bylines: unknown
  relatedIds: readonly number[]
  topicIds: readonly number[]
  note: string
}

/** The text whose sha256 is the hash of an edition. It is the same before the edition is stored and after. */
export const editionText = (edition: EditionWords): string => {
  const { headline, shortHeadline, standfirst, slug, slugline, urgency, sectionId, body, note } = edition
  const { bylines, relatedIds, topicIds } = edition
  const words = { headline, shortHeadline, standfirst, slug, slugline, urgency, sectionId, body, note }
  return canonicalJson({ ...words, bylines, relatedIds, topicIds, dateline: edition.dateline ?? null })
}
