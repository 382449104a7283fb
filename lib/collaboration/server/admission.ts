// Who asks to join which story, and whether they may.
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { PersonActor } from '#lib/access/actor.ts'
import { sessionIdOf } from '#lib/access/server/session.ts'
import { visitorOf } from '#lib/access/server/visitor.ts'
import { judge, type Standing, standingOf, type Visit } from './standing.ts'

const id = z.coerce.number().int().positive().max(2_147_483_647)

const Asked = z.strictObject({
  story: id,
  screen: z.uuid(),
  /** Whose words the screen holds: they are not to be saved in the name of whoever else signed in meanwhile. */
  person: id.optional(),
})

export type Admission =
  | { storyId: number; screenId: string; visit: Visit; actor: PersonActor; mayEdit: boolean; standing: Standing }
  | { close: 'signedOut' | 'noSuchStory' }
  /** No page of ours asks like this. */
  | { status: 400 }

/** Who may not read a story is told the same as for one that is not there. */
export async function admission(req: IncomingMessage, now: Date): Promise<Admission> {
  const { searchParams } = new URL(req.url ?? '', 'http://localhost')
  const asked = Asked.safeParse(Object.fromEntries(searchParams))
  if (!asked.success) return { status: 400 }
  const headers = { get: (name: string) => req.headers[name.toLowerCase()]?.toString() ?? null }
  const sessionId = await sessionIdOf(headers.get('cookie'))
  if (sessionId === null) return { close: 'signedOut' }
  const visit = { sessionId, address: visitorOf(headers).address }
  const { story: storyId, screen: screenId, person } = asked.data
  const standing = await standingOf(storyId)
  const verdict = await judge(visit, standing ?? nobodys, now)
  if (verdict === 'signedOut') return { close: 'signedOut' }
  if (typeof verdict === 'object' && (person ?? verdict.actor.personId) !== verdict.actor.personId)
    return { close: 'signedOut' }
  if (standing === null || verdict === 'mayNotRead') return { close: 'noSuchStory' }
  return { storyId, screenId, visit, standing, ...verdict }
}

/** Stands for a story that is not there, so that a dead session is told first. */
const nobodys: Standing = { state: 'killed', revision: 0, section: { id: 0, parentId: null }, authorIds: [] }
