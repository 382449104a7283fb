// One story of an archive, made of its number and the seed alone.
import type { Body } from '#lib/stories/body.ts'
import type { StoryKind } from '#lib/stories/story-fields.ts'
import type { State } from '#lib/stories/workflow.ts'
import { closings, did, how, middles, openings, rare, slugs, what, who } from './seed-archive-words.ts'

/** What stories refer to: ids of the newsroom they are added to. */
export type ArchiveMatter = {
  sectionIds: number[]
  topicIds: number[]
  placeNames: string[]
  people: { id: number; name: string }[]
  deskIds: number[]
}

export type ArchiveStory = {
  kind: StoryKind
  state: State
  headline: string
  shortHeadline: string
  standfirst: string
  slugline: string
  urgency: number
  sectionId: number
  topicIds: number[]
  place: number
  author: { id: number; name: string } | null
  assigneeId: number | null
  deskId: number | null
  body: Body
  writtenAt: Date
  /** Editions after the first, with hours since the one before. */
  later: { kind: 'update' | 'correct'; afterHours: number }[]
  dueInHours: number | null
  scheduledInHours: number | null
  isEmbargoed: boolean
  /** How far back the stories are to which it points. */
  relatedBack: number[]
}

type Draw = () => number

/** Numbers between 0 and 1 that follow from the seed alone (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const hour = 3_600_000

/** The story with this number of so many, oldest first; the last ones are of the day before `until`. */
export function archiveStory(n: number, of: number, seed: number, matter: ArchiveMatter, until: Date): ArchiveStory {
  const draw = drawFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!
  const some = <T>(chance: number, value: () => T): T | null => (draw() < chance ? value() : null)
  const days = Math.min(3_650, Math.max(30, of / 60))
  const writtenAt = new Date(until.getTime() - Math.floor(((of - n - draw()) / of) * days * 24 * hour))
  const isNew = n >= of * 0.98
  const state = stateOf(draw(), isNew)
  const isOut = state === 'published' || state === 'withdrawn' || state === 'killed'
  const place = Math.floor(draw() * matter.placeNames.length)
  const subject = `${pick(who)} ${pick(did)} ${pick(what)}`
  const rareWord = draw() < 0.0001 ? ` ${pick(rare)}` : ''
  const sectionId = pick(matter.sectionIds)
  return {
    kind: draw() < 0.04 ? 'gallery' : draw() < 0.02 ? 'infographic' : 'article',
    state,
    headline: `${subject} in ${matter.placeNames[place] ?? 'the capital'} ${pick(how)}${rareWord}`.slice(0, 200),
    shortHeadline: draw() < 0.5 ? subject.slice(0, 90) : '',
    standfirst: `${pick(openings)}, ${pick(middles)}.`,
    slugline: `${(matter.placeNames[place] ?? 'City').slice(0, 40)}-${pick(slugs)}`,
    urgency: urgencyOf(draw()),
    sectionId,
    topicIds: [...new Set([pick(matter.topicIds), pick(matter.topicIds), pick(matter.topicIds)])].filter(Boolean),
    place,
    author: matter.people.length > 0 ? pick(matter.people) : null,
    assigneeId: isNew && !isOut ? some(0.6, () => pick(matter.people)?.id ?? null) : null,
    deskId: isNew && matter.deskIds.length > 0 ? some(0.7, () => pick(matter.deskIds)) : null,
    body: bodyFrom(3 + Math.floor(draw() * 6), pick),
    writtenAt,
    later:
      isOut && draw() < 0.1
        ? [{ kind: draw() < 0.2 ? 'correct' : 'update', afterHours: 1 + Math.floor(draw() * 20) }]
        : [],
    dueInHours: isNew && !isOut ? some(0.5, () => Math.floor(draw() * 96) - 24) : null,
    scheduledInHours: state === 'scheduled' ? 24 + Math.floor(draw() * 24 * 14) : null,
    isEmbargoed: state === 'approved' && draw() < 0.2,
    relatedBack: draw() < 0.3 ? [1 + Math.floor(draw() * 500)] : [],
  }
}

function stateOf(drawn: number, isNew: boolean): State {
  const shares: [State, number][] = isNew
    ? [
        ['draft', 0.2],
        ['submitted', 0.1],
        ['approved', 0.06],
        ['scheduled', 0.03],
        ['spiked', 0.05],
      ]
    : [
        ['draft', 0.002],
        ['withdrawn', 0.004],
        ['killed', 0.002],
      ]
  let from = 0
  for (const [state, share] of shares) {
    from += share
    if (drawn < from) return state
  }
  return 'published'
}

const urgencyOf = (drawn: number) => (drawn < 0.01 ? 1 : drawn < 0.06 ? 2 : drawn < 0.75 ? 3 : drawn < 0.93 ? 4 : 5)

const bodyFrom = (paragraphs: number, pick: <T>(list: readonly T[]) => T): Body => ({
  type: 'doc',
  content: Array.from({ length: paragraphs }, () => ({
    type: 'paragraph' as const,
    content: [
      {
        type: 'text' as const,
        text: `${pick(openings)}, ${pick(middles)}. ${pick(closings)}. ${pick(openings)}. ${pick(closings)}, ${pick(middles)}.`,
      },
    ],
  })),
})
