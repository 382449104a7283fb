import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { type DeskColumn, deskColumns } from '../desk-columns.ts'
import { layouts } from '../desk-filters.ts'
import { type DeskPreference, mayChangeView, type SavedView } from '../saved-view.ts'

/** What was kept by another version may name columns that this one does not have. */
const columnsOf = (kept: readonly string[]): DeskColumn[] =>
  deskColumns.filter((one) => kept.includes(one)).sort((a, b) => kept.indexOf(a) - kept.indexOf(b))
const layout = z.enum(layouts).catch('list')
const query = z.record(z.string(), z.string()).catch({})

/** The person's own views and those shared with everybody, each group by name. */
export async function savedViews(actor: Actor): Promise<SavedView[]> {
  if (actor.kind !== 'person') return []
  const rows = await db.savedView.findMany({
    where: { OR: [{ ownerId: actor.personId }, { sharedAt: { not: null } }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: { owner: { select: { id: true, name: true } } },
  })
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    query: query.parse(row.filters),
    columns: columnsOf(row.columns),
    layout: layout.parse(row.layout),
    owner: row.owner,
    isShared: row.sharedAt !== null,
    isOwn: row.ownerId === actor.personId,
    mayChange: mayChangeView(actor, row),
  }))
}

/** How the person likes the desk; no columns stand for the usual ones. */
export async function deskPreference(actor: Actor): Promise<DeskPreference> {
  const row =
    actor.kind === 'person' ? await db.deskPreference.findUnique({ where: { personId: actor.personId } }) : null
  return { columns: columnsOf(row?.columns ?? []), layout: layout.parse(row?.layout ?? 'list') }
}
