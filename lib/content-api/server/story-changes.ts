// Words into ids: what a request says of a story as the changes that our own command takes.
import type { Transaction } from '#lib/db/client.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { Body, type Body as StoryBody } from '#lib/stories/body.ts'
import { commentThreads, suggestionsOf } from '#lib/stories/editorial-marks.ts'
import { StoryChanges } from '#lib/stories/story-fields.ts'
import { markdownBody } from '../markdown-body.ts'
import { emptied, type StoryWords } from '../story-input.ts'
import { bylinesOf } from './byline-of-words.ts'
import { notThere } from './not-there.ts'

/** `standing`: the body as it is, whose comments and suggestions may come back; null for a new story. */
export async function changesOf(tx: Transaction, words: StoryWords, standing: StoryBody | null): Promise<StoryChanges> {
  const { section, topics, places, byline, related, body, ...plain } = words
  const changes: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(plain)) {
    if (value !== undefined) changes[name] = value ?? (name in emptied ? emptied[name as keyof typeof emptied] : null)
  }
  if (section !== undefined) changes.sectionId = await sectionIdOf(tx, section)
  if (topics !== undefined) changes.topicIds = await topicIdsOf(tx, topics ?? [])
  if (places !== undefined) changes.placeIds = await placeIdsOf(tx, places ?? [])
  if (byline !== undefined) changes.bylines = await bylinesOf(tx, byline ?? [])
  if (related !== undefined) changes.relatedIds = related ?? []
  if (body !== undefined) changes.body = body === null ? emptied.body : bodyOf(body, standing)
  return parseInput(StoryChanges, changes)
}

export async function sectionIdOf(tx: Transaction, slug: string): Promise<number> {
  const section = await tx.section.findUnique({ where: { slug }, select: { id: true } })
  if (!section) throw notThere('section', `There is no section “${slug}”.`)
  return section.id
}

/** A topic that was merged stands for the one it was merged into. */
async function topicIdsOf(tx: Transaction, slugs: readonly string[]): Promise<number[]> {
  const found = await tx.topic.findMany({ where: { slug: { in: [...slugs] } } })
  return slugs.map((slug, at) => {
    const topic = found.find((candidate) => candidate.slug === slug)
    if (!topic) throw notThere(`topics.${at}`, `There is no topic “${slug}”.`)
    return topic.mergedIntoId ?? topic.id
  })
}

async function placeIdsOf(tx: Transaction, slugs: readonly string[]): Promise<number[]> {
  const found = await tx.place.findMany({ where: { slug: { in: [...slugs] } }, select: { id: true, slug: true } })
  return slugs.map((slug, at) => {
    const place = found.find((candidate) => candidate.slug === slug)
    if (!place) throw notThere(`places.${at}`, `There is no place “${slug}”.`)
    return place.id
  })
}

function bodyOf(body: NonNullable<StoryWords['body']>, standing: StoryBody | null): StoryBody {
  if (body.markdown !== undefined) return checked(markdownBody(body.markdown))
  const sent: StoryBody = { type: 'doc', content: body.blocks ?? [] }
  demandKnownMarks(sent, standing)
  return sent
}

/** Markdown may say more than a body holds: then the body's own words say so, under the name of the field. */
function checked(body: StoryBody): StoryBody {
  const result = Body.safeParse(body)
  if (result.success) return result.data
  throw notThere('body.markdown', result.error.issues[0]?.message ?? 'This text does not fit into a body.')
}

/** Comments and suggestions are made in the newsroom, each in its maker's name: here they only come back unchanged. */
function demandKnownMarks(sent: StoryBody, standing: StoryBody | null): void {
  const key = ({ kind, id, personId }: { kind: string; id: string; personId: number }) => `${kind} ${id} ${personId}`
  const known = new Set((standing?.content ?? []).flatMap(suggestionsOf).map(key))
  const threads = standing ? commentThreads(standing) : new Set<string>()
  const isForeign =
    sent.content.flatMap(suggestionsOf).some((suggestion) => !known.has(key(suggestion))) ||
    [...commentThreads(sent)].some((id) => !threads.has(id))
  if (!isForeign) return
  throw notThere('body.blocks', 'Comments and suggestions are made in the newsroom. Send the text without them.')
}
