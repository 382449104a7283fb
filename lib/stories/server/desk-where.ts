// The desk's filters as conditions over `stories story`. Whatever comes from outside is a parameter.
import { Prisma } from '#generated/prisma/client.ts'
import { type Actor, holds } from '#lib/access/actor.ts'
import { dayAfter } from '#lib/web/reader-time.ts'
import type { DateKind, DeskFilters, Queue } from '../desk-filters.ts'
import { scheduleGraceMs, unfinishedStates } from '../desk-late.ts'
import { wallTime } from '../wall-time.ts'
import type { State } from '../workflow.ts'
import { areOwn, type ReadScope, readable, theirStories } from './desk-scope.ts'

export type DeskClock = { now: Date; zone: string }

const yes = Prisma.sql`TRUE`
export const allOf = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? yes : Prisma.join([...conditions], ' AND ')

export const inStates = (states: readonly State[]): Prisma.Sql =>
  states.length === 1
    ? Prisma.sql`story.state = ${states[0]}::"StoryState"`
    : Prisma.sql`story.state = ANY(${[...states]}::text[]::"StoryState"[])`

const notSpiked = Prisma.sql`story.state <> 'spiked'::"StoryState"`

/** What a queue holds. */
export function inQueue(queue: Queue, { now }: DeskClock): Prisma.Sql {
  if (queue === 'scheduled') return Prisma.sql`story.scheduled_at IS NOT NULL`
  if (queue === 'spiked') return inStates(['spiked'])
  if (queue === 'embargoed') {
    return Prisma.sql`story.embargo_until > ${now} AND story.state NOT IN ('spiked', 'killed', 'withdrawn')`
  }
  if (queue === 'corrections') {
    return Prisma.sql`story.id IN (
      SELECT correction.story_id FROM corrections correction
      JOIN publications publication ON publication.edition_id = correction.edition_id
      WHERE publication.undone_at IS NULL)`
  }
  return Prisma.sql`(story.due_at < ${now} AND ${inStates(unfinishedStates)}
    OR story.scheduled_at < ${new Date(now.getTime() - scheduleGraceMs)})`
}

/** State and queue: what is spiked is out of sight unless it is asked for. */
export function standing(filters: DeskFilters, clock: DeskClock): Prisma.Sql {
  const queue = filters.queue ? [inQueue(filters.queue, clock)] : []
  const states = filters.state ? [inStates(filters.state)] : filters.queue === 'spiked' ? [] : [notSpiked]
  return allOf([...queue, ...states])
}

/** `given` stands before the query, `where` in it. `isOfPerson`: they are somebody's own, which are few. */
export type Narrowed = { given: Prisma.Sql; where: Prisma.Sql; isOfPerson: boolean }

/** All filters but state and queue, and the right to read. */
export function narrowed(actor: Actor, scope: ReadScope, filters: DeskFilters, clock: DeskClock): Narrowed {
  return {
    given: theirStories(scope.personId, filters.person ?? null),
    where: allOf([...conditions(actor, scope, filters, clock)]),
    isOfPerson: scope.sectionIds?.length === 0 || Boolean(filters.mine ?? filters.person),
  }
}

function* conditions(actor: Actor, scope: ReadScope, filters: DeskFilters, clock: DeskClock): Generator<Prisma.Sql> {
  if (scope.sectionIds !== null) yield readable(scope)
  const { section, assignee } = filters
  if (section) {
    const tree = scope.sections.filter(({ id, parentId }) => id === section || parentId === section)
    yield oneOf('section_id', [section, ...tree.map(({ id }) => id).filter((id) => id !== section)])
  }
  if (filters.mySections && actor.kind === 'person') yield* named(actor, scope)
  if (filters.kind) yield Prisma.sql`story.kind = ${filters.kind}::"StoryKind"`
  if (filters.urgency) yield oneOf('urgency', filters.urgency)
  if (filters.desk) yield oneOf('desk_id', [filters.desk])
  if (filters.creator) yield oneOf('created_by_id', [filters.creator])
  if (assignee) yield assignee === 'nobody' ? Prisma.sql`story.assignee_id IS NULL` : oneOf('assignee_id', [assignee])
  if (filters.byline) yield Prisma.sql`story.id IN (SELECT story_id FROM bylines WHERE person_id = ${filters.byline})`
  if (filters.topic) yield Prisma.sql`story.id IN (SELECT story_id FROM story_topics WHERE topic_id = ${filters.topic})`
  if (filters.person) yield Prisma.sql`story.id IN (SELECT id FROM of_person)`
  if (filters.mine && actor.kind === 'person') yield areOwn
  yield* dated(filters, clock)
  if (filters.text) yield* worded(filters.text)
}

const columns = ['section_id', 'urgency', 'desk_id', 'created_by_id', 'assignee_id'] as const
const oneOf = (column: (typeof columns)[number], values: readonly number[]): Prisma.Sql => {
  const name = Prisma.raw(`story.${column}`)
  return values.length === 1 ? Prisma.sql`${name} = ${values[0]}` : Prisma.sql`${name} = ANY(${[...values]}::int[])`
}

/** Sections in which the person holds a role by name; somebody whose roles are for all sections has no such limits. */
function* named(actor: Extract<Actor, { kind: 'person' }>, { sections }: ReadScope): Generator<Prisma.Sql> {
  const grants = actor.grants.filter(({ sectionId }) => sectionId !== null)
  if (grants.length === 0) return
  const roles = ['reporter', 'photo', 'editor'] as const
  const own = sections.filter((section) => holds({ ...actor, grants }, roles, section))
  yield oneOf('section_id', [0, ...own.map(({ id }) => id)])
}

export const dateColumn: Record<DateKind | 'scheduled' | 'embargo', string> = {
  changed: 'changed_at',
  published: 'first_published_at',
  due: 'due_at',
  scheduled: 'scheduled_at',
  embargo: 'embargo_until',
}

function* dated({ dateBy = 'changed', from, to }: DeskFilters, { zone }: DeskClock): Generator<Prisma.Sql> {
  const column = Prisma.raw(`story.${dateColumn[dateBy]}`)
  if (from) yield Prisma.sql`${column} >= ${dayStart(from, zone)}`
  if (to) yield Prisma.sql`${column} < ${dayStart(dayAfter(to, 1), zone)}`
}

/** The first instant of a day at the zone: also where clocks skip or repeat midnight. */
export function dayStart(day: string, zone: string): Date {
  const midnight = wallTime(`${day}T00:00`, zone)
  if (midnight.kind === 'exact') return midnight.at
  return midnight.kind === 'repeated' ? midnight.first : midnight.after.at
}

/** Whether the filters leave only stories that have the date of the order they are in. */
export function impliesDate(filters: DeskFilters, date: keyof typeof dateColumn): boolean {
  if (filters.queue === 'scheduled' && date === 'scheduled') return true
  if (filters.queue === 'embargoed' && date === 'embargo') return true
  return Boolean(filters.from ?? filters.to) && (filters.dateBy ?? 'changed') === date
}

/** The words of a story as the trigram index has them; it begins with a space, so that short words match at their start. */
const words = Prisma.sql`lower(' ' || story.headline || ' ' || story.short_headline || ' ' || story.slugline)`
const mostWords = 8
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')

function* worded(text: string): Generator<Prisma.Sql> {
  const id = /^#?(\d{1,9})$/.exec(text)?.[1]
  const all = text
    .split(/\s+/)
    .slice(0, mostWords)
    .map((word) => {
      // Two letters have no trigram of their own; the start of a word has.
      const pattern = [...word].length < 3 ? `% ${literal(word)}%` : `%${literal(word)}%`
      return Prisma.sql`${words} LIKE lower(${pattern})`
    })
  yield id ? Prisma.sql`((${allOf(all)}) OR story.id = ${Number(id)})` : allOf(all)
}
