import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { aPerson, visitor } from '#testing/staff.ts'
import { changeStaff, type StaffOrder } from './change-staff.ts'
import { signIn } from './sign-in.ts'

const now = new Date('2026-11-20T12:00:00Z')
const email = 'nora.vale@meridian.example'
const order = (verb: string, given: Partial<StaffOrder> = {}) =>
  changeStaff(systemActor('command-line'), verb, { role: [], grant: [], revoke: [], ...given }, now)

beforeEach(async () => {
  await aPerson('Hana Desk', 'administrator')
  await db.section.create({ data: { slug: 'sport', name: 'Sport', position: 1 } })
})

test('creates a person who can sign in with the password that is printed last', async () => {
  const lines = await order('create', { email, name: 'Nora Vale', role: ['reporter', 'editor:sport'] })
  await signIn({ email, password: lines.at(-1) }, visitor, now)
  expect(await order('list')).toContain(`${email}  Nora Vale  reporter, editor (Sport)`)
})

test('prints no password that was given', async () => {
  const password = 'a sentence of the operator'
  const lines = await order('create', { email, name: 'Nora Vale', password })
  expect(lines.join()).not.toContain(password)
})

test('grants and revokes roles by name', async () => {
  await order('create', { email, name: 'Nora Vale' })
  await order('role', { email, grant: ['chief', 'editor:sport'] })
  await order('role', { email, revoke: ['chief'] })
  expect(await order('list')).toContain(`${email}  Nora Vale  editor (Sport)`)
})

test('sets a new password and ends the sessions', async () => {
  const first = await order('create', { email, name: 'Nora Vale' })
  await signIn({ email, password: first.at(-1) }, visitor, now)
  const second = await order('password', { email })
  expect(await db.session.count({ where: { revokedAt: null } })).toBe(0)
  await signIn({ email, password: second.at(-1) }, visitor, now)
})

test.each([
  ['an unknown person', 'role', { email: 'no.one@meridian.example', grant: ['editor'] }, 'Nobody has the address'],
  ['an unknown role', 'create', { email, name: 'Nora Vale', role: ['owner'] }, '"owner" is no role'],
  ['an unknown section', 'create', { email, name: 'Nora Vale', role: ['editor:golf'] }, 'no section with the slug'],
  ['no role at all', 'role', { email: 'hana.desk@meridian.example' }, 'Say which role'],
  ['an unknown verb', 'remove', { email }, 'There is no "remove"'],
  [
    'the last administrator',
    'role',
    { email: 'hana.desk@meridian.example', revoke: ['administrator'] },
    'last administrator',
  ],
])('refuses %s in words', async (_, verb, given, message) => {
  await expect(order(verb, given)).rejects.toThrow(message)
})
