import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { pickedPlace } from '#lib/places/picked-place.ts'
import { assignReach } from '../assign.ts'
import { DatelineProfileName } from '../dateline-data.ts'
import { may, openMoves } from '../policy.ts'
import { readiness } from '../readiness.ts'
import { slugFromHeadline } from '../slug.ts'
import { storyHref } from '../story-href.ts'
import { type LastMove, undoSeconds } from '../undo.ts'
import type { WorkingCopy } from '../working-copy.ts'
import { datelineOf } from './freeze-edition.ts'
import { lastMove } from './last-move.ts'
import { guarded, type LoadedStory, readinessFacts, readStory } from './load-story.ts'
import { latenessOf, scheduleOf } from './schedule-query.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

const undoOf = ({ move, eventId, at }: LastMove, now: Date) => ({
  move,
  eventId,
  leftMs: Math.max(0, at.getTime() + (undoSeconds(move) ?? 0) * 1_000 - now.getTime()),
})

/** The story as this person may see it; who may not read it is told the same as for a story that is not there. */
export async function readableStory(actor: Actor, id: number): Promise<LoadedStory> {
  const story = await readStory(id)
  if (!may(actor, 'read', guarded(story))) throw new Refusal('not-found', 'There is no such story.')
  return story
}

/** The working copy with everything its screen shows: moves open to this person, readiness, dateline as it would stand. */
export async function workingCopy(actor: Actor, id: number, now: Date): Promise<WorkingCopy> {
  const story = await readableStory(actor, id)
  const targets = await db.story.findMany({
    where: { id: { in: story.related.map(({ targetId }) => targetId) } },
    select: { id: true, headline: true, state: true },
  })
  const { snapshot } = await datelineOf(db, story, now)
  const facts = guarded(story)
  const last = await lastMove(db, id)
  const occasion = { lastMove: last, hasScheduledUpdate: story.state === 'published' && story.scheduledAt !== null }
  const moves = openMoves(actor, facts, occasion, now)
  return {
    id: story.id,
    kind: story.kind,
    state: story.state,
    revision: story.revision,
    headline: story.headline,
    shortHeadline: story.shortHeadline,
    standfirst: story.standfirst,
    slugline: story.slugline,
    urgency: story.urgency,
    sectionId: story.sectionId,
    body: story.body,
    datelineProfile: DatelineProfileName.parse(story.datelineProfile),
    datelineDay: story.datelineDay?.toISOString().slice(0, 10) ?? null,
    places: story.places.map(pickedPlace),
    topics: story.topics.map(({ topic }) => ({ id: topic.id, name: topic.name, type: topic.type })),
    bylines: story.bylines.map(({ personId, name, role }) => ({ personId, name, role })),
    related: story.related.flatMap(({ targetId }) => targets.filter((target) => target.id === targetId)),
    embargoUntil: iso(story.embargoUntil),
    scheduledAt: iso(story.scheduledAt),
    scheduledZone: story.scheduledZone,
    schedule: await scheduleOf(story),
    lateness: await latenessOf(story),
    noteToEditors: story.noteToEditors,
    createdBy: story.createdBy,
    assignment: {
      assignee: story.assignee,
      desk: story.desk,
      dueAt: iso(story.dueAt),
      reach: assignReach(actor, facts),
    },
    createdAt: story.createdAt.toISOString(),
    changedAt: story.changedAt.toISOString(),
    firstPublishedAt: iso(story.firstPublishedAt),
    edition: story.lastEdition?.number ?? null,
    readerHref: story.lastEdition
      ? storyHref({ id: story.id, sectionSlug: story.section.slug, slug: slugFromHeadline(story.lastEdition.headline) })
      : null,
    datelineText: snapshot?.text ?? null,
    moves,
    undo: last && moves.includes('undo') ? undoOf(last, now) : null,
    mayEdit: may(actor, 'edit', facts),
    readiness: readiness(readinessFacts(story), now),
  }
}
