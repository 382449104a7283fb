import { hash } from '@node-rs/argon2'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { actorOf } from '#lib/access/server/current-actor.ts'
import type * as throttle from '#lib/access/server/sign-in-throttle.ts'
import { db } from '#lib/db/client.ts'
import type { Refusal } from '#lib/kernel/refusal.ts'
import { aPerson, browserHeaders, cookieOf, password, visitor } from '#testing/staff.ts'
import { signIn } from './sign-in.ts'

const noon = new Date('2026-11-20T12:00:00Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const refusal = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => Promise.reject(new Error('was accepted')),
    (error) => error,
  )
const guess = (email: string, from = visitor, at = noon) => signIn({ email, password: 'not the password' }, from, at)

let ada: PersonActor
beforeEach(async () => {
  ada = await aPerson('Ada Quill', 'reporter')
})

describe('signing in', () => {
  test('starts a session that stands for the person, and writes it down', async () => {
    const id = await signIn({ email: ' Ada.Quill@Meridian.example ', password }, visitor, noon)
    const actor = await actorOf(browserHeaders({ cookie: await cookieOf(id) }), noon)
    expect(actor).toMatchObject({ personId: ada.personId, email: ada.email, sessionId: id, address: visitor.address })
    expect(await db.event.count({ where: { type: 'session.started', personId: ada.personId } })).toBe(1)
  })

  test('gives a new session each time', async () => {
    const credentials = { email: ada.email, password }
    expect(await signIn(credentials, visitor, noon)).not.toBe(await signIn(credentials, visitor, noon))
  })

  test('says the same to a wrong password, an unknown address, a disabled person and one without a password', async () => {
    const gone = await aPerson('Gone Away')
    await db.person.update({ where: { id: gone.personId }, data: { disabledAt: noon } })
    const guest = await aPerson('No Password')
    await db.person.update({ where: { id: guest.personId }, data: { passwordHash: '' } })
    const noes = await Promise.all([
      refusal(guess(ada.email)),
      refusal(guess('nobody@meridian.example')),
      refusal(signIn({ email: gone.email, password }, visitor, noon)),
      refusal(signIn({ email: guest.email, password: 'nobody has this password' }, visitor, noon)),
    ])
    expect(new Set(noes.map(({ code, message }) => `${code} ${message}`)).size).toBe(1)
    expect(await db.session.count()).toBe(0)
    expect(await db.event.count({ where: { type: 'sign-in.refused' } })).toBe(4)
  })

  test.each([
    ['an array', ['ada.quill@meridian.example']],
    ['an object', { contains: '@' }],
    ['two addresses', 'ada.quill@meridian.example,eve@evil.example'],
    ['a full-width @', 'ada.quill＠meridian.example'],
    ['a NUL', 'ada.quill@meridian.example\u0000'],
    ['a second line', 'ada.quill@meridian.example\r\nBcc: eve@evil.example'],
    ['nothing', undefined],
  ])('refuses %s as an address without counting or looking', async (_, email) => {
    expect((await refusal(signIn({ email, password }, visitor, noon))).code).toBe('not-signed-in')
    expect(await db.signInAttempt.count()).toBe(0)
  })

  test('hashes anew when the stored hash is weaker than today’s', async () => {
    const weak = await hash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 })
    await db.person.update({ where: { id: ada.personId }, data: { passwordHash: weak } })
    await signIn({ email: ada.email, password }, visitor, noon)
    const { passwordHash } = await db.person.findUniqueOrThrow({ where: { id: ada.personId } })
    expect(passwordHash).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
    await signIn({ email: ada.email, password }, visitor, noon)
  })
})

describe('the throttle', () => {
  test('looks at ten of a hundred wrong passwords that come at once', async () => {
    const codes = await Promise.all(
      Array.from({ length: 100 }, () => refusal(guess(ada.email)).then(({ code }) => code)),
    )
    expect(codes.filter((code) => code === 'not-signed-in')).toHaveLength(10)
    expect(codes.filter((code) => code === 'throttled')).toHaveLength(90)
  })

  test('counts together what several processes let in at once', async () => {
    const source = new URL('../../access/server/sign-in-throttle.ts', import.meta.url).href
    const processes: (typeof throttle)[] = await Promise.all(
      Array.from({ length: 20 }, (_, at) => import(/* @vite-ignore */ `${source}?process=${at}`)),
    )
    const tries = Array.from({ length: 40 }, (_, at) =>
      processes[at % 4]?.admitSignIn(ada.email, visitor.address, noon),
    )
    expect((await Promise.all(tries)).filter((id) => typeof id === 'bigint')).toHaveLength(10)
  })

  test('counts the spellings of one address as one account', async () => {
    const spellings = ['ada.quill@meridian.example', 'ADA.QUILL@meridian.example', ' ada.quill@Meridian.Example']
    for (let at = 0; at < 12; at++) await refusal(guess(spellings[at % 3] ?? ''))
    expect(await db.signInAttempt.count()).toBe(10)
  })

  test('lets the rightful person in again after 15 minutes, and everybody else at once', async () => {
    const bea = await aPerson('Bea Margin', 'editor')
    for (let at = 0; at < 10; at++) await refusal(guess(ada.email))
    expect((await refusal(signIn({ email: ada.email, password }, visitor, later(14)))).code).toBe('throttled')
    await signIn({ email: bea.email, password }, visitor, noon)
    await signIn({ email: ada.email, password }, visitor, later(15))
  })

  test('does not lock a person out of where they signed in before', async () => {
    const home = { address: '198.51.100.7', userAgent: 'Home' }
    await signIn({ email: ada.email, password }, home, noon)
    for (let at = 0; at < 12; at++) await refusal(guess(ada.email))
    await signIn({ email: ada.email, password }, home, later(1))
    for (let at = 0; at < 10; at++) await refusal(guess(ada.email, home, later(2)))
    expect((await refusal(signIn({ email: ada.email, password }, home, later(3)))).code).toBe('throttled')
  })

  test('limits one source over many accounts, and a success in between gives nothing back', async () => {
    const tries = Array.from({ length: 100 }, (_, at) => ({ email: `n${at}@meridian.example`, ...visitor, at: noon }))
    await db.signInAttempt.createMany({ data: tries.map(({ email, address, at }) => ({ email, address, at })) })
    expect((await refusal(signIn({ email: ada.email, password }, visitor, noon))).code).toBe('throttled')
    await signIn({ email: ada.email, password }, { ...visitor, address: '198.51.100.7' }, noon)
    expect((await refusal(guess('other@meridian.example'))).code).toBe('throttled')
  })

  test('forgets tries that no count needs', async () => {
    await refusal(guess(ada.email))
    await signIn({ email: ada.email, password }, visitor, noon)
    await signIn({ email: ada.email, password }, visitor, later(60))
    expect(await db.signInAttempt.count()).toBe(3)
    await signIn({ email: ada.email, password }, visitor, later(25 * 60))
    expect(await db.signInAttempt.count({ where: { succeeded: false } })).toBe(0)
    await signIn({ email: ada.email, password }, visitor, later(31 * 24 * 60))
    expect(await db.signInAttempt.count()).toBe(2)
  })
})
