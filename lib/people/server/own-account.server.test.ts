import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { actorOf } from '#lib/access/server/current-actor.ts'
import { hashPassword } from '#lib/access/server/password.ts'
import { withRequest } from '#lib/access/server/request.ts'
import { db } from '#lib/db/client.ts'
import { aPerson, asRequestOf, browserHeaders, cookieOf, password, startSession, visitor } from '#testing/staff.ts'
import * as actions from '../actions.ts'
import { endNamedSession } from './end-sessions.ts'
import { signIn } from './sign-in.ts'

const other = 'another long sentence'
let ada: PersonActor
let bea: PersonActor
beforeEach(async () => {
  ada = await aPerson('Ada Quill', 'reporter')
  bea = await aPerson('Bea Margin', 'administrator')
})
const headersOf = async (sessionId: string) => browserHeaders({ cookie: await cookieOf(sessionId) })
const asks = async <T>(sessionId: string, work: () => Promise<T>) => withRequest(await headersOf(sessionId), work)
const isIn = async (sessionId: string) => (await actorOf(await headersOf(sessionId), new Date())) !== null

describe('one’s own sessions', () => {
  test('end one by one, each at its next request', async () => {
    const [here, phone] = [await startSession(ada), await startSession(ada)]
    expect(await asks(here, () => actions.endSession({ sessionId: phone }))).toMatchObject({ ok: true })
    expect([await isIn(here), await isIn(phone)]).toEqual([true, false])
    expect(await asks(here, () => actions.endSession({ sessionId: phone }))).toMatchObject({ code: 'not-found' })
  })

  test('end all at once except the one that asks', async () => {
    const [here, phone, tablet] = [await startSession(ada), await startSession(ada), await startSession(ada)]
    const outcome = await asks(here, () => actions.endAllSessions({ personId: ada.personId }))
    expect(outcome).toEqual({ ok: true, value: 2 })
    expect([await isIn(here), await isIn(phone), await isIn(tablet)]).toEqual([true, false, false])
  })

  test('signing out ends the session itself: the cookie is worth nothing afterwards', async () => {
    const here = await startSession(ada)
    expect(await asks(here, () => actions.signOut())).toMatchObject({ ok: true })
    expect(await isIn(here)).toBe(false)
    expect(await asks(here, () => actions.signOut())).toMatchObject({ code: 'not-signed-in' })
    expect(await db.event.count({ where: { type: 'session.ended', personId: ada.personId } })).toBe(1)
  })

  test('a cookie that is signed out through next-auth ends its session once', async () => {
    const here = await startSession(ada)
    await endNamedSession(here, visitor.address, new Date())
    await endNamedSession(here, visitor.address, new Date())
    await endNamedSession('unknown', visitor.address, new Date())
    expect(await isIn(here)).toBe(false)
    expect(await db.event.count({ where: { type: 'session.ended' } })).toBe(1)
  })

  test('are nobody else’s to end, and look as if they were not there', async () => {
    const theirs = await startSession(bea)
    const outcome = await asRequestOf(ada, () => actions.endSession({ sessionId: theirs }))
    expect(outcome).toMatchObject({ ok: false, code: 'not-found' })
    expect(await isIn(theirs)).toBe(true)
  })
})

describe('one’s own password', () => {
  const change = { currentPassword: password, newPassword: other }

  test('changes with the present one, and signs out every other browser', async () => {
    const [here, phone] = [await startSession(ada), await startSession(ada)]
    expect(await asks(here, () => actions.changeOwnPassword(change))).toMatchObject({ ok: true })
    expect([await isIn(here), await isIn(phone)]).toEqual([true, false])
    await signIn({ email: ada.email, password: other }, visitor, new Date())
    await expect(signIn({ email: ada.email, password }, visitor, new Date())).rejects.toThrow('not right')
  })

  test.each([
    ['currentPassword', { currentPassword: 'not this one at all' }],
    ['newPassword', { newPassword: 'short' }],
    ['newPassword', { newPassword: 'ada.quill@meridian.example' }],
    ['personId', { personId: 1 }],
  ])('does not change with a wrong %s: %j', async (field, wrong) => {
    const outcome = await asRequestOf(ada, () => actions.changeOwnPassword({ ...change, ...wrong }))
    expect(outcome).toMatchObject({ ok: false, code: 'invalid', fields: { [field]: expect.any(String) } })
    await signIn({ email: ada.email, password }, visitor, new Date())
  })

  test('cannot be guessed at from a screen left open', async () => {
    const here = await startSession(ada)
    const guess = { currentPassword: 'not this one at all', newPassword: other }
    const codes: string[] = []
    for (let at = 0; at < 12; at++) {
      const outcome = await asks(here, () => actions.changeOwnPassword(guess))
      codes.push(outcome.ok ? 'ok' : outcome.code)
    }
    expect(codes).toEqual([...Array(10).fill('invalid'), 'throttled', 'throttled'])
  })

  test('set by an administrator signs the person out everywhere', async () => {
    const session = await startSession(ada)
    await asRequestOf(bea, () => actions.setPassword({ personId: ada.personId, password: other }))
    expect(await isIn(session)).toBe(false)
    await signIn({ email: ada.email, password: other }, visitor, new Date())
  })
})

test('a password that changes while the old one is being judged lets nobody in', async () => {
  const passwordHash = await hashPassword(other)
  const waiting = () =>
    db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted`.then(
      ([row]) => row?.count,
    )
  const { answer } = await db.$transaction(
    async (tx) => {
      await tx.person.update({ where: { id: ada.personId }, data: { passwordHash } })
      const judged = signIn({ email: ada.email, password }, visitor, new Date())
      const answer = judged.catch((error: Error) => error.message)
      await expect.poll(waiting).toBeGreaterThan(0)
      return { answer }
    },
    { timeout: 15_000 },
  )
  expect(await answer).toMatch('not right')
  expect(await db.session.count({ where: { personId: ada.personId } })).toBe(0)
})
