// Staff for server tests: people with roles, and requests in their name through the real session.
import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { type Grant, type PersonActor, type Role, systemActor } from '#lib/access/actor.ts'
import { hashPassword } from '#lib/access/server/password.ts'
import { withRequest } from '#lib/access/server/request.ts'
import { sessionCookie } from '#lib/access/session-cookie.ts'
import { expiryOf } from '#lib/access/session-life.ts'
import { db } from '#lib/db/client.ts'
import { createPerson } from '#lib/people/server/create-person.ts'

export const siteUrl = 'http://localhost:3000'
export const password = 'a long sentence for tests'
process.env.SITE_URL = siteUrl
process.env.AUTH_SECRET = 'only-for-tests-0123456789-abcdefghijklm'

export const visitor = { address: '192.0.2.10', userAgent: 'Test browser' }
const passwordHash = hashPassword(password) // once: a hash takes as long as a whole test
const forAll = (role: Role): Grant => ({ role, sectionId: null })

/** A person with an account and roles; roles given by name are for all sections. */
export async function aPerson(name: string, ...grants: (Role | Grant)[]): Promise<PersonActor> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@meridian.example`
  const given = grants.map((grant) => (typeof grant === 'string' ? forAll(grant) : grant))
  const { id } = await createPerson(systemActor('seed'), { email, name, grants: given }, new Date())
  await db.person.update({ where: { id }, data: { passwordHash: await passwordHash } })
  return { kind: 'person', personId: id, name, email, grants: given, origin: 'newsroom', address: visitor.address }
}

export type TestRequest = { cookie?: string; origin?: string | null; [header: string]: string | null | undefined }

/** Headers as a browser on one of our own pages sends them. */
export function browserHeaders({ origin = siteUrl, ...more }: TestRequest = {}): Headers {
  const given = { origin, 'x-forwarded-for': visitor.address, 'user-agent': visitor.userAgent, ...more }
  return new Headers(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** The cookie a browser holds for a session row. */
export async function cookieOf(sessionId: string): Promise<string> {
  const token = await encode({ token: { sid: sessionId }, secret: process.env.AUTH_SECRET ?? '' })
  return `${sessionCookie(siteUrl).name}=${token}`
}

/** A signed-in browser of the person; gives the session's id. */
export async function startSession({ personId }: PersonActor, now = new Date()): Promise<string> {
  const id = `session-${randomUUID()}`
  await db.session.create({
    data: { id, personId, createdAt: now, seenAt: now, expiresAt: expiryOf(now), ...visitor },
  })
  return id
}

/** Runs work inside a request of the person, or of nobody with null. */
export async function asRequestOf<T>(
  person: PersonActor | null,
  work: () => Promise<T>,
  headers: TestRequest = {},
): Promise<T> {
  const cookie = person ? await cookieOf(await startSession(person)) : undefined
  return withRequest(browserHeaders({ ...headers, cookie }), work)
}
