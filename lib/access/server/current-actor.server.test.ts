import { encode } from 'next-auth/jwt'
import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { aPerson, browserHeaders, cookieOf, startSession } from '#testing/staff.ts'
import { actorOf } from './current-actor.ts'

const noon = new Date('2026-11-20T12:00:00Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const askedWith = async (cookie: string | undefined, now: Date) => actorOf(browserHeaders({ cookie }), now)

let ada: PersonActor
let sessionId: string
let cookie: string
beforeEach(async () => {
  ada = await aPerson('Ada Quill', 'reporter')
  sessionId = await startSession(ada, noon)
  cookie = await cookieOf(sessionId)
})

test('rights are those of this moment, not of the sign-in', async () => {
  expect((await askedWith(cookie, noon))?.grants).toEqual([{ role: 'reporter', sectionId: null }])
  await db.roleGrant.deleteMany({ where: { personId: ada.personId } })
  expect((await askedWith(cookie, noon))?.grants).toEqual([])
})

test('a session that was ended stands for nobody, at once', async () => {
  await db.session.update({ where: { id: sessionId }, data: { revokedAt: noon } })
  expect(await askedWith(cookie, noon)).toBeNull()
})

test('a disabled person is nobody, at once', async () => {
  await db.person.update({ where: { id: ada.personId }, data: { disabledAt: noon } })
  expect(await askedWith(cookie, noon)).toBeNull()
})

test('a session ends after 12 hours without use', async () => {
  expect(await askedWith(cookie, later(12 * 60 - 1))).not.toBeNull()
  expect(await askedWith(cookie, later(24 * 60 - 2))).not.toBeNull()
  expect(await askedWith(cookie, later(36 * 60))).toBeNull()
})

test('a session ends after 30 days however much it is used', async () => {
  const monthLater = later(30 * 24 * 60)
  await db.session.update({ where: { id: sessionId }, data: { seenAt: new Date(monthLater.getTime() - 60_000) } })
  expect(await askedWith(cookie, new Date(monthLater.getTime() - 1))).not.toBeNull()
  expect(await askedWith(cookie, monthLater)).toBeNull()
})

test('use is written down at most once a minute', async () => {
  const seenAt = async () => (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).seenAt
  await askedWith(cookie, new Date(noon.getTime() + 59_000))
  expect(await seenAt()).toEqual(noon)
  await askedWith(cookie, later(1))
  expect(await seenAt()).toEqual(later(1))
})

test.each([
  ['no cookie', () => undefined],
  ['an empty cookie', () => cookie.replace(/=.*/, '=')],
  ['a broken token', () => `${cookie.slice(0, -4)}AAAA`],
  ['no token at all', () => cookie.replace(/=.*/, '=%00%E0%A4%A')],
  ['a bare session id', () => cookie.replace(/=.*/, `=${sessionId}`)],
  ['a token under another name', () => cookie.replace('broadsheet.session', 'next-auth.session-token')],
])('%s means nobody', async (_, given) => {
  expect(await askedWith(given(), noon)).toBeNull()
})

test('a token that another secret signed, or without a session, means nobody', async () => {
  const name = cookie.slice(0, cookie.indexOf('='))
  const forged = await encode({ token: { sid: sessionId }, secret: 'another-secret-0123456789-abcdefghij' })
  const empty = await encode({
    token: { email: ada.email, role: 'administrator' },
    secret: process.env.AUTH_SECRET ?? '',
  })
  expect(await askedWith(`${name}=${forged}`, noon)).toBeNull()
  expect(await askedWith(`${name}=${empty}`, noon)).toBeNull()
})

test('a product without its secret lets nobody in', async () => {
  const secret = process.env.AUTH_SECRET
  delete process.env.AUTH_SECRET
  try {
    expect(await askedWith(cookie, noon)).toBeNull()
  } finally {
    process.env.AUTH_SECRET = secret
  }
})
