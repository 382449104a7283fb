import { redirect } from 'next/navigation.js'
import { cache } from 'react'
import type { PersonActor } from '#lib/access/actor.ts'
import { pathHeader, returnPath } from '#lib/access/return-path.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { personOfSession } from './live-session.ts'
import { type RequestHeaders, requestHeaders } from './request.ts'
import { sessionIdOf } from './session.ts'
import { visitorOf } from './visitor.ts'

/** Who sent these headers, with the rights the database gives at this moment; null for nobody. */
export async function actorOf(headers: RequestHeaders, now: Date): Promise<PersonActor | null> {
  const sessionId = await sessionIdOf(headers.get('cookie'))
  return sessionId === null ? null : personOfSession(sessionId, visitorOf(headers).address, now)
}

/** Who asks: read from the database once a request. */
export const currentActor: () => Promise<PersonActor | null> = cache(async () =>
  actorOf(await requestHeaders(), currentTime()),
)

/** The guard of a newsroom page: nobody is sent to sign in, and comes back to the page afterwards. */
export async function requireActor(): Promise<PersonActor> {
  const actor = await currentActor()
  if (actor) return actor
  const wanted = returnPath((await requestHeaders()).get(pathHeader))
  redirect(`/newsroom/sign-in?next=${encodeURIComponent(wanted)}`)
}
