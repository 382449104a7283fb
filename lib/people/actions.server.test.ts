import { beforeEach, describe, expect, test } from 'vitest'
import { type PersonActor, roles } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { aPerson, asRequestOf, password, startSession, visitor } from '#testing/staff.ts'
import * as actions from './actions.ts'
import { signIn } from './server/sign-in.ts'

const other = 'another long sentence'
const administratorEverywhere = { role: 'administrator', sectionId: null } as const
const editorEverywhere = { role: 'editor', sectionId: null } as const

let admin: PersonActor
let ada: PersonActor
beforeEach(async () => {
  admin = await aPerson('Hana Desk', 'administrator')
  ada = await aPerson('Ada Quill', 'reporter')
})
const grantsOf = (personId: number) =>
  db.roleGrant.findMany({ where: { personId }, select: { role: true, sectionId: true } })
const eventsAbout = async (personId: number) =>
  (
    await db.event.findMany({ where: { detail: { path: ['personId'], equals: personId } }, orderBy: { id: 'asc' } })
  ).map(({ type, personId: by, detail }) => ({ type, by, ...(detail as { what?: string; reason?: string }) }))

describe('what only administrators do', () => {
  const lower = roles.filter((role) => role !== 'administrator')
  const forbidden: [string, (target: PersonActor, sessionId: string) => Promise<{ ok: boolean }>][] = [
    ['createPerson', () => actions.createPerson({ email: 'new@meridian.example', name: 'New Hand', grants: [] })],
    ['grantRole', ({ personId }) => actions.grantRole({ personId, grant: editorEverywhere })],
    ['revokeRole', ({ personId }) => actions.revokeRole({ personId, grant: administratorEverywhere })],
    ['disablePerson', ({ personId }) => actions.disablePerson({ personId })],
    ['enablePerson', ({ personId }) => actions.enablePerson({ personId })],
    ['setPassword', ({ personId }) => actions.setPassword({ personId, password: other })],
    ['endAllSessions', ({ personId }) => actions.endAllSessions({ personId })],
    ['endSession', (_, sessionId) => actions.endSession({ sessionId })],
  ]
  const pairs = forbidden.flatMap(([name, act]) => lower.map((role) => ({ name, role, act })))

  test.each(pairs)('$name is refused to a $role, and nothing changes', async ({ role, act }) => {
    const person = await aPerson('Low Ranked', role)
    const sessionId = await startSession(admin)
    const [before, outcome, after] = await asRequestOf(person, async () => [
      await fingerprint(),
      await act(admin, sessionId),
      await fingerprint(),
    ])
    expect(outcome).toMatchObject({ ok: false, code: expect.stringMatching(/^not-(allowed|found)$/) })
    expect(after).toEqual(before)
  })

  test('nobody gives oneself a role', async () => {
    const outcome = await asRequestOf(ada, () =>
      actions.grantRole({ personId: ada.personId, grant: administratorEverywhere }),
    )
    expect(outcome).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await grantsOf(ada.personId)).toEqual([{ role: 'reporter', sectionId: null }])
  })
})

describe('people', () => {
  const input = {
    email: 'zoe.brandt@meridian.example',
    name: '  Zoë   Brandt ',
    title: 'Night editor',
    password: other,
    grants: [editorEverywhere],
  }

  test('are created with an account, roles, an address of their own and one event', async () => {
    const { email } = input
    const outcome = await asRequestOf(admin, () => actions.createPerson(input))
    if (!outcome.ok) throw new Error(outcome.message)
    const { id } = outcome.value
    const created = await db.person.findUniqueOrThrow({ where: { id } })
    expect(created).toMatchObject({ name: 'Zoë Brandt', slug: 'zoe-brandt', email, title: 'Night editor' })
    expect(created.passwordHash).toMatch(/^\$argon2id\$/)
    expect(await grantsOf(id)).toEqual([editorEverywhere])
    expect(await eventsAbout(id)).toEqual([
      { type: 'person.changed', by: admin.personId, personId: id, what: 'created' },
    ])
    await signIn({ email, password: other }, visitor, new Date())
  })

  test('of one name get addresses that differ', async () => {
    const twice = ['a.quill@meridian.example', 'b.quill@meridian.example']
    for (const email of twice) await asRequestOf(admin, () => actions.createPerson({ email, name: 'Ada Quill' }))
    const slugs = (await db.person.findMany({ where: { name: 'Ada Quill' } })).map(({ slug }) => slug)
    expect(slugs.sort()).toEqual(['ada-quill', 'ada-quill-2', 'ada-quill-3'])
  })

  test.each([
    ['email', { email: 'not an address' }],
    ['email', { email: 'ada.quill@meridian.example' }],
    ['name', { name: ' ' }],
    ['name', { name: 'a'.repeat(200_000) }],
    ['password', { password: 'short' }],
    ['password', { password: 'aaaaaaaaaaaaaaaa' }],
    ['password', { password: 'zoe brandt 1' }],
    ['grants.0.sectionId', { grants: [{ role: 'administrator', sectionId: 1 }] }],
    ['grants.0.role', { grants: [{ role: 'owner', sectionId: null }] }],
    ['passwordHash', { passwordHash: '$argon2id$' }],
  ])('are not created with a bad %s: %j', async (field, wrong) => {
    const raw = { ...input, name: 'Zoe Brandt', ...wrong } as typeof input
    const outcome = await asRequestOf(admin, () => actions.createPerson(raw as never))
    expect(outcome).toMatchObject({ ok: false, fields: { [field]: expect.any(String) } })
    expect(await db.person.count()).toBe(2)
  })
})

describe('roles', () => {
  test('are granted once and revoked, each with one event, and hold at once', async () => {
    const change = { personId: ada.personId, grant: editorEverywhere }
    await asRequestOf(admin, async () => [await actions.grantRole(change), await actions.grantRole(change)])
    expect(await grantsOf(ada.personId)).toContainEqual(editorEverywhere)
    expect(await grantsOf(ada.personId)).toHaveLength(2)
    await asRequestOf(admin, () => actions.revokeRole(change))
    expect(await grantsOf(ada.personId)).toEqual([{ role: 'reporter', sectionId: null }])
    const whats = (await eventsAbout(ada.personId)).map(({ what }) => what)
    expect(whats.filter((what) => what?.includes('editor'))).toEqual([
      'granted editor for all sections',
      'revoked editor for all sections',
    ])
  })

  test('of a section that does not exist are refused', async () => {
    const grant = { role: 'editor', sectionId: 999 } as const
    const outcome = await asRequestOf(admin, () => actions.grantRole({ personId: ada.personId, grant }))
    expect(outcome).toMatchObject({ ok: false, code: 'invalid' })
  })

  test('leave the last administrator, also when two remove one another at the same moment', async () => {
    const second = await aPerson('Second Admin', 'administrator')
    const outcomes = await Promise.all([
      asRequestOf(admin, () => actions.revokeRole({ personId: second.personId, grant: administratorEverywhere })),
      asRequestOf(second, () => actions.disablePerson({ personId: admin.personId })),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const left = await db.person.count({ where: { disabledAt: null, grants: { some: { role: 'administrator' } } } })
    expect(left).toBe(1)
  })
})

describe('disabling a person', () => {
  test('signs them out and keeps them out until they are enabled again', async () => {
    await startSession(ada)
    await asRequestOf(admin, () => actions.disablePerson({ personId: ada.personId }))
    expect(await db.session.count({ where: { personId: ada.personId, revokedAt: null } })).toBe(0)
    await expect(signIn({ email: ada.email, password }, visitor, new Date())).rejects.toThrow('not right')
    await asRequestOf(admin, () => actions.enablePerson({ personId: ada.personId }))
    await signIn({ email: ada.email, password }, visitor, new Date())
  })
})
