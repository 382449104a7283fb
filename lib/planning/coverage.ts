// A coverage: something planned for a day before there is a text. Its day is one of the newsroom's calendar.
import { z } from 'zod'
import { type Actor, holds, type SectionRef } from '#lib/access/actor.ts'
import { mayCreateIn } from '#lib/stories/policy.ts'
import { type StoryKind, storyKinds } from '#lib/stories/story-fields.ts'

const id = z.int32().positive()
const line = (label: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${label} is longer than ${max} characters. Shorten it.`)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), `${label} contains control characters.`)

const fields = {
  day: z.iso.date('Give the day as YYYY-MM-DD.').refine((day) => day >= '2000-01-01' && day < '2200-01-01', {
    error: 'Choose a day of this century.',
  }),
  slugline: line('The slugline', 80).min(1, 'Give it a slugline, as in Cables-Summit.'),
  subject: line('What is covered', 300).min(1, 'Say in a sentence what is to be covered.'),
  note: z
    .string()
    .trim()
    .max(2_000, 'The note is longer than 2,000 characters. Shorten it.')
    .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text), 'The note contains control characters.'),
  kind: z.enum(storyKinds),
  sectionId: id,
  placeId: id.nullable(),
  deskId: id.nullable(),
  assigneeId: id.nullable(),
  dueAt: z.iso.datetime({ offset: true, error: 'Give the time as an instant.' }).nullable(),
}

export const PlanCoverage = z.strictObject({
  ...fields,
  note: fields.note.default(''),
  kind: fields.kind.default('article'),
  placeId: fields.placeId.default(null),
  deskId: fields.deskId.default(null),
  assigneeId: fields.assigneeId.default(null),
  dueAt: fields.dueAt.default(null),
})
export const ChangeCoverage = z.strictObject({ id, revision: id, changes: z.strictObject(fields).partial() })
export const CancelCoverage = z.strictObject({
  id,
  revision: id,
  reason: line('The reason', 300).min(1, 'Say why, for those who had planned with it.'),
})
export const StartCoverage = z.strictObject({ id, revision: id })

/** What rights look at. `ownIds`: who planned it and who is to cover it. */
export type GuardedCoverage = { section: SectionRef; ownIds: readonly number[] }

/** Editors plan for their sections. */
export const mayPlanIn = (actor: Actor, section: SectionRef): boolean => holds(actor, ['editor'], section)

/** Editors see the plan of their sections, others what is theirs. */
export const mayReadCoverage = (actor: Actor, { section, ownIds }: GuardedCoverage): boolean =>
  mayPlanIn(actor, section) || (actor.kind === 'person' && ownIds.includes(actor.personId))

/** Whoever may start a story of its kind in its section, and sees it, starts the story. */
export const mayStartCoverage = (actor: Actor, coverage: GuardedCoverage & { kind: StoryKind }): boolean =>
  mayReadCoverage(actor, coverage) && mayCreateIn(actor, coverage.section, coverage.kind)

type Named = { id: number; name: string }

/** A coverage as the plan shows it. Plain data: it crosses to the browser. */
export type CoverageRow = {
  id: number
  revision: number
  /** YYYY-MM-DD. */
  day: string
  slugline: string
  subject: string
  note: string
  kind: StoryKind
  section: Named
  place: Named | null
  desk: Named | null
  assignee: Named | null
  dueAt: string | null
  cancelledAt: string | null
  cancelReason: string
  story: { id: number; headline: string; state: string; mayRead: boolean } | null
  mayChange: boolean
  mayStart: boolean
}

const number = z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined)

/** What the plan's address may ask for; what fits nothing is left out. */
export const PlanFilters = z.object({
  view: z.enum(['month', 'week']).default('month').catch('month'),
  day: z.iso.date().optional().catch(undefined),
  section: number,
  desk: number,
  person: number,
  /** A coverage to open. */
  coverage: number,
})
export type PlanFilters = z.output<typeof PlanFilters>
