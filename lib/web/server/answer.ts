import { randomUUID } from 'node:crypto'
import type { PersonActor } from '#lib/access/actor.ts'
import { isOwnOrigin } from '#lib/access/same-origin.ts'
import { currentActor } from '#lib/access/server/current-actor.ts'
import { type RequestHeaders, requestHeaders } from '#lib/access/server/request.ts'
import { type Outcome, Refusal } from '#lib/kernel/refusal.ts'
import { env } from '#lib/kernel/server/env.ts'
import { log } from '#lib/kernel/server/log.ts'

type No = Extract<Outcome<never>, { ok: false }>

/** Refuses what another site's page sent in a signed-in person's name. */
export function refuseForeignOrigin(headers: RequestHeaders): void {
  const sender = {
    host: headers.get('host'),
    origin: headers.get('origin'),
    secFetchSite: headers.get('sec-fetch-site'),
    hasCookies: headers.get('cookie') !== null,
  }
  if (!isOwnOrigin(sender, env().SITE_URL)) {
    throw new Refusal('not-allowed', 'This request did not come from the newsroom’s own pages.')
  }
}

/** The person who asks for a change; refuses nobody and foreign pages. */
export async function requirePerson({ isChange }: { isChange: boolean }): Promise<PersonActor> {
  if (isChange) refuseForeignOrigin(await requestHeaders())
  const actor = await currentActor()
  if (!actor) throw new Refusal('not-signed-in', 'You are signed out. Sign in again; what you typed is still here.')
  return actor
}

/** A no as data. What is not a refusal is a bug: logged under an id, and only the id leaves the process. */
export function noOf(error: unknown): No {
  if (error instanceof Refusal) {
    const { code, message, fields, facts } = error
    return { ok: false, code, message, fields, facts }
  }
  const id = randomUUID().slice(0, 8)
  log.error({ id, err: error }, 'unexpected failure')
  const message = `Something went wrong on our side. Try again; if it stays, report number ${id}.`
  return { ok: false, code: 'failed', message, fields: {}, facts: { id } }
}
