// People by e-mail address and roles by name: what an operator types, turned into the commands the screens call.
import { randomBytes } from 'node:crypto'
import { type Actor, type Grant, type Role, roles } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { EmailAddress } from '../email-address.ts'
import { grantRole, RoleInput, revokeRole } from './change-roles.ts'
import { CreatePersonInput, createPerson } from './create-person.ts'
import { SetPasswordInput, setPassword } from './set-password.ts'
import { staffList } from './staff-queries.ts'

export type StaffOrder = {
  email?: string
  name?: string
  title?: string
  password?: string
  role: string[]
  grant: string[]
  revoke: string[]
}

/** Does what was ordered; gives the lines to print. A made-up password is the last of them. */
export async function changeStaff(actor: Actor, verb: string, order: StaffOrder, now: Date): Promise<string[]> {
  switch (verb) {
    case 'list':
      return (await staffList(actor)).map(({ email, name, grants, disabledAt }) => {
        const held = grants.map(({ role, section }) => (section ? `${role} (${section})` : role)).join(', ')
        return `${email}  ${name}  ${disabledAt ? 'disabled' : held || 'no role'}`
      })
    case 'create':
      return create(actor, order, now)
    case 'role':
      return changeRoles(actor, order, now)
    case 'password':
      return renewPassword(actor, order, now)
    default:
      throw new Refusal('invalid', `There is no "${verb}". Try create, role, password or list.`)
  }
}

async function create(actor: Actor, { email, name, title, ...order }: StaffOrder, now: Date): Promise<string[]> {
  const password = order.password ?? madeUpPassword()
  const grants = await Promise.all(order.role.map(grantNamed))
  const input = parseInput(CreatePersonInput, { email, name, title, password, grants })
  await createPerson(actor, input, now)
  return [`Created ${input.name}, ${input.email}.`, ...shown(order.password, password)]
}

async function changeRoles(actor: Actor, { email, grant, revoke }: StaffOrder, now: Date): Promise<string[]> {
  const personId = await personByEmail(email)
  if (grant.length + revoke.length === 0) throw new Refusal('invalid', 'Say which role to --grant or to --revoke.')
  for (const name of grant)
    await grantRole(actor, parseInput(RoleInput, { personId, grant: await grantNamed(name) }), now)
  for (const name of revoke) {
    await revokeRole(actor, parseInput(RoleInput, { personId, grant: await grantNamed(name) }), now)
  }
  return [...grant.map((name) => `Granted ${name}.`), ...revoke.map((name) => `Revoked ${name}.`)]
}

async function renewPassword(actor: Actor, { email, ...order }: StaffOrder, now: Date): Promise<string[]> {
  const password = order.password ?? madeUpPassword()
  const input = parseInput(SetPasswordInput, { personId: await personByEmail(email), password })
  await setPassword(actor, input, now)
  return ['The password is set; all sessions of the person have ended.', ...shown(order.password, password)]
}

const madeUpPassword = () => randomBytes(15).toString('base64url')
const shown = (given: string | undefined, password: string) => (given === undefined ? [password] : [])

async function personByEmail(raw: unknown): Promise<number> {
  const email = EmailAddress.safeParse(raw)
  const person = email.success && (await db.person.findUnique({ where: { email: email.data }, select: { id: true } }))
  if (!person) throw new Refusal('not-found', `Nobody has the address ${String(raw)}.`)
  return person.id
}

/** `editor` or `editor:sport`. */
async function grantNamed(text: string): Promise<Grant> {
  const [name, slug, ...rest] = text.split(':')
  const role = roles.find((one): one is Role => one === name)
  if (!role || rest.length > 0) throw new Refusal('invalid', `"${text}" is no role. Roles: ${roles.join(', ')}.`)
  if (!slug) return { role, sectionId: null }
  const section = await db.section.findUnique({ where: { slug }, select: { id: true } })
  if (!section) throw new Refusal('invalid', `There is no section with the slug "${slug}".`)
  return { role, sectionId: section.id }
}
