// The desk: lists, board, single rows and counts, for whoever asks, as far as they may read.
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import type { DeskFilters } from '../desk-filters.ts'
import type { DeskBoard, DeskCounts, DeskPage, DeskRows } from '../desk-row.ts'
import type { State } from '../workflow.ts'
import { countsOf } from './desk-counts.ts'
import { pageOfIds } from './desk-order.ts'
import { rowsOf } from './desk-rows.ts'
import { readScope } from './desk-scope.ts'
import { allOf, type DeskClock, type Narrowed, narrowed, standing } from './desk-where.ts'

const pageSize = 50
const columnSize = 20
/** The columns of the board; the others are lists only. */
const boardStates: readonly State[] = ['draft', 'submitted', 'approved', 'scheduled', 'published']

async function looking(actor: Actor, filters: DeskFilters, now: Date) {
  const [scope, { zone }] = await Promise.all([readScope(actor), newsroomSettings()])
  const clock: DeskClock = { now, zone }
  return { clock, among: narrowed(actor, scope, filters, clock) }
}

const standingAmong = (among: Narrowed, filters: DeskFilters, clock: DeskClock): Narrowed => ({
  ...among,
  where: allOf([standing(filters, clock), among.where]),
})

/** One page of the desk. */
export async function deskList(actor: Actor, filters: DeskFilters, now: Date): Promise<DeskPage> {
  const { clock, among } = await looking(actor, filters, now)
  const { ids, next } = await pageOfIds(standingAmong(among, filters, clock), filters, pageSize)
  return { rows: await rowsOf(actor, ids, now), next }
}

/** The board: what stands first in each state. */
export async function deskBoard(actor: Actor, filters: DeskFilters, now: Date): Promise<DeskBoard> {
  const { clock, among } = await looking(actor, filters, now)
  const shown = boardStates.filter((state) => filters.state?.includes(state) ?? true)
  const pages = await Promise.all(
    shown.map((state) => {
      const there = { ...filters, state: [state], before: undefined }
      return pageOfIds(standingAmong(among, there, clock), there, columnSize)
    }),
  )
  const rows = await rowsOf(
    actor,
    pages.flatMap(({ ids }) => ids),
    now,
  )
  return {
    columns: shown.map((state, n) => ({ state, rows: rows.filter(({ id }) => pages[n]?.ids.includes(id)) })),
  }
}

/** Those of the stories that fit the filters, as rows; and the numbers of the rest. */
export async function deskRows(
  actor: Actor,
  { ids, filters }: { ids: readonly number[]; filters: DeskFilters },
  now: Date,
): Promise<DeskRows> {
  const { clock, among } = await looking(actor, filters, now)
  const fitting = await db.$queryRaw<{ id: number }[]>`
    ${among.given} SELECT story.id FROM stories story
    WHERE story.id = ANY(${[...ids]}::int[]) AND ${standing(filters, clock)} AND ${among.where}`
  const found = new Set(fitting.map(({ id }) => id))
  const wanted = ids.filter((id) => found.has(id))
  return { rows: await rowsOf(actor, wanted, now), gone: ids.filter((id) => !found.has(id)) }
}

/** How many stories there are by state and queue under the filters, as far as the actor may read. */
export async function deskCounts(actor: Actor, filters: DeskFilters, now: Date): Promise<DeskCounts> {
  const { clock, among } = await looking(actor, filters, now)
  return countsOf(among, filters, clock)
}

/** Every story that fits the filters, at most so many, in order of their numbers: what a bulk move works on. */
export async function storiesFitting(actor: Actor, filters: DeskFilters, most: number, now: Date): Promise<number[]> {
  const { clock, among } = await looking(actor, filters, now)
  const rows = await db.$queryRaw<{ id: number }[]>`
    ${among.given} SELECT story.id FROM stories story WHERE ${standing(filters, clock)} AND ${among.where}
    ORDER BY story.id LIMIT ${most}`
  return rows.map(({ id }) => id)
}

/** Those of the ids that the actor may read, in order of their numbers. */
export async function readableAmong(actor: Actor, ids: readonly number[]): Promise<number[]> {
  const scope = await readScope(actor)
  const { given, where } = narrowed(actor, scope, {}, { now: new Date(0), zone: 'UTC' })
  const rows = await db.$queryRaw<{ id: number }[]>`
    ${given} SELECT story.id FROM stories story WHERE story.id = ANY(${[...ids]}::int[]) AND ${where} ORDER BY story.id`
  return rows.map(({ id }) => id)
}
