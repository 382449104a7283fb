// A story's whole record as one file, and the test that tells where such a file was changed afterwards.
import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { type EditionWords, editionText } from './edition-words.ts'

/** The digest of a text, hexadecimal: sha256 by the caller's means. */
export type Digest = (text: string) => string

const ids = z.array(z.number())
const DossierEdition = z.looseObject({
  number: z.number(),
  headline: z.string(),
  shortHeadline: z.string(),
  standfirst: z.string(),
  slug: z.string(),
  slugline: z.string(),
  urgency: z.number(),
  sectionId: z.number(),
  body: z.unknown(),
  dateline: z.unknown(),
  bylines: z.unknown(),
  relatedIds: ids,
  topicIds: ids,
  note: z.string(),
  /** As kept since the edition went out. */
  hash: z.string(),
})

const entries = z.array(z.looseObject({}))
export const DossierRecord = z.strictObject({
  form: z.literal('broadsheet-dossier-1'),
  /** When and by whom it was drawn up, and of which newsroom. */
  drawnUp: z.looseObject({}),
  story: z.looseObject({ id: z.number() }),
  editions: z.array(DossierEdition),
  corrections: entries,
  events: entries,
  versions: entries,
  scheduledMoves: entries,
  receipts: entries,
  comments: entries,
})
export type DossierRecord = z.infer<typeof DossierRecord>

/** One digest for each entry, so that a change is found where it was made, and one over everything. */
const Digests = z.record(z.string(), z.string())
export const Dossier = z.strictObject({ record: DossierRecord, digests: Digests, digest: z.string() })
export type Dossier = z.infer<typeof Dossier>

/** Every entry of the record under its place: `story`, `editions[2]`, `events[0]`. */
function entriesOf(record: DossierRecord): [place: string, entry: unknown][] {
  return Object.entries(record).flatMap(([name, value]): [string, unknown][] =>
    Array.isArray(value) ? value.map((entry, index) => [`${name}[${index}]`, entry]) : [[name, value]],
  )
}

/** The record with its digests. */
export function sealed(record: DossierRecord, digest: Digest): Dossier {
  const digests = Object.fromEntries(entriesOf(record).map(([place, entry]) => [place, digest(canonicalJson(entry))]))
  return { record, digests, digest: digest(canonicalJson({ record, digests })) }
}

export type DossierProblem = { place: string; what: string }

/**
 * Where a dossier is not what it was when it was drawn up; empty when it is whole. Whoever changes an entry and works
 * out all digests anew is found by the hash of the edition, or by the digest that the newsroom was told at the time.
 */
export function dossierProblems(given: unknown, digest: Digest): DossierProblem[] {
  const parsed = Dossier.safeParse(given)
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({ place: path.join('.') || 'dossier', what: message }))
  }
  const { record, digests } = given as Dossier
  const now = new Map(entriesOf(record))
  const changed = [...now].flatMap(([place, entry]): DossierProblem[] => {
    if (digests[place] === undefined) return [{ place, what: 'It was added.' }]
    return digests[place] === digest(canonicalJson(entry)) ? [] : [{ place, what: 'It was changed.' }]
  })
  const gone = Object.keys(digests).flatMap((place) => (now.has(place) ? [] : [{ place, what: 'It was taken out.' }]))
  const otherWords = record.editions.flatMap((edition, index) =>
    digest(editionText(edition as EditionWords)) === edition.hash
      ? []
      : [{ place: `editions[${index}]`, what: `The words are not those of the hash of edition ${edition.number}.` }],
  )
  const problems = [...changed, ...gone, ...otherWords]
  const isWhole = given !== null && (given as Dossier).digest === digest(canonicalJson({ record, digests }))
  return problems.length > 0 || isWhole ? problems : [{ place: 'digest', what: 'The digests were changed.' }]
}
