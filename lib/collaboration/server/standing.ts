import type { PersonActor } from '#lib/access/actor.ts'
import { personOfSession } from '#lib/access/server/live-session.ts'
import { db } from '#lib/db/client.ts'
import { authorIdsOf, type GuardedStory, may } from '#lib/stories/policy.ts'

/** What of a story decides who may do what in it, and its revision. */
export type Standing = GuardedStory & { revision: number }

/** How the story stands now; null where there is none. */
export async function standingOf(storyId: number): Promise<Standing | null> {
  const row = await db.story.findUnique({
    where: { id: storyId },
    select: {
      state: true,
      revision: true,
      createdById: true,
      assigneeId: true,
      section: { select: { id: true, parentId: true } },
      bylines: { select: { personId: true } },
    },
  })
  if (!row) return null
  return { state: row.state, revision: row.revision, section: row.section, authorIds: authorIdsOf(row) }
}

/** Whose session it is, and from where they came. */
export type Visit = { sessionId: string; address: string }

export type Judgement = { actor: PersonActor; mayEdit: boolean } | 'signedOut' | 'mayNotRead'

/** What the session's person may do at this moment. */
export async function judge(visit: Visit, standing: Standing, now: Date): Promise<Judgement> {
  const actor = await personOfSession(visit.sessionId, visit.address, now)
  if (!actor) return 'signedOut'
  if (!may(actor, 'read', standing)) return 'mayNotRead'
  return { actor, mayEdit: may(actor, 'edit', standing) }
}
