import { db } from '#lib/db/client.ts'
import { workingCopy } from '#lib/stories/server/working-copy-query.ts'
import type { WorkingCopy } from '#lib/stories/working-copy.ts'
import type { ApiStory, Me } from '../answers.ts'
import type { Scope } from '../scopes.ts'
import { outsideName } from '../story-input.ts'
import type { Answer } from './answer.ts'
import type { Asked } from './api-route.ts'
import { lastReceipt } from './removal-receipt.ts'
import { outlineFields, outlineOf, readableId } from './story-outline.ts'

/** GET /api/v1/stories/{id}: the working copy as the token's person may see it. */
export async function storyByApi({ caller, params, now }: Asked): Promise<Answer> {
  const id = await readableId(db, caller.actor, params.id)
  const copy = await workingCopy(caller.actor, id, now)
  return { status: 200, body: await apiStory(copy) }
}

async function apiStory(copy: WorkingCopy): Promise<ApiStory> {
  const staff = copy.bylines.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  const [row, topics, places, people, receipt] = await Promise.all([
    db.story.findUniqueOrThrow({ where: { id: copy.id }, select: outlineFields }),
    db.topic.findMany({ where: { id: { in: ids(copy.topics) } }, select: { id: true, slug: true } }),
    db.place.findMany({ where: { id: { in: ids(copy.places) } }, select: { id: true, slug: true } }),
    db.person.findMany({ where: { id: { in: staff } }, select: { id: true, email: true } }),
    lastReceipt(db, copy.id),
  ])
  const { headline, shortHeadline, standfirst, slugline, urgency, noteToEditors, datelineProfile } = copy
  const { datelineDay, embargoUntil, scheduledAt, scheduledZone, createdAt, changedAt, firstPublishedAt } = copy
  return {
    ...outlineOf(row),
    // Of one reading with the rest: a revision that a client sends back must be that of the words it saw.
    revision: copy.revision,
    state: copy.state,
    edition: copy.edition,
    kind: copy.kind,
    section: row.section.slug,
    ...{ headline, shortHeadline, standfirst, slugline, urgency, noteToEditors, datelineProfile },
    ...{ datelineDay, embargoUntil, scheduledAt, scheduledZone, createdAt, changedAt, firstPublishedAt },
    topics: slugsInOrder(ids(copy.topics), topics),
    places: slugsInOrder(ids(copy.places), places),
    byline: copy.bylines.map(({ personId, name, role }) => ({
      name,
      email: people.find(({ id }) => id === personId)?.email ?? null,
      role,
    })),
    related: ids(copy.related),
    body: { blocks: copy.body.content },
    dateline: copy.datelineText,
    moves: copy.moves,
    mayEdit: copy.mayEdit,
    readiness: { blockers: copy.readiness.blockers.map(named), warnings: copy.readiness.warnings.map(named) },
    receipt,
  }
}

const ids = (list: readonly { id: number }[]) => list.map(({ id }) => id)
const slugsInOrder = (wanted: number[], rows: { id: number; slug: string }[]) =>
  wanted.flatMap((id) => rows.filter((row) => row.id === id).map(({ slug }) => slug))
const named = ({ code, field, message }: { code: string; field: string; message: string }) => ({
  code,
  field: outsideName(field),
  message,
})

/** GET /api/v1/me: whose token this is, and what it is for. */
export async function meByApi({ caller: { actor, token } }: Asked): Promise<Answer> {
  const sectionIds = actor.grants.flatMap(({ sectionId }) => (sectionId === null ? [] : [sectionId]))
  const sections = await db.section.findMany({ where: { id: { in: sectionIds } }, select: { id: true, slug: true } })
  const me: Me = {
    name: actor.name,
    email: actor.email,
    roles: actor.grants.map(({ role, sectionId }) => ({
      role,
      section: sections.find(({ id }) => id === sectionId)?.slug ?? null,
    })),
    token: { name: token.name, scopes: token.scopes as Scope[], expiresAt: token.expiresAt?.toISOString() ?? null },
  }
  return { status: 200, body: me }
}
