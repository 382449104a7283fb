// What an operator types, turned into a token.
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { EmailAddress } from '#lib/people/email-address.ts'
import { MakeToken, makeToken } from './make-token.ts'

export type TokenOrder = { email: string; scopes: string; name?: string; days?: string }

/** Makes a token for the person of an e-mail address; gives the lines to print, the token as the last. */
export async function tokenFor(actor: Actor, order: TokenOrder, now: Date): Promise<string[]> {
  const email = EmailAddress.safeParse(order.email).data ?? order.email
  const person = await db.person.findUnique({ where: { email }, select: { id: true, name: true } })
  if (!person) throw new Refusal('not-found', `Nobody has the address ${order.email}.`)
  const input = parseInput(MakeToken, {
    personId: person.id,
    name: order.name ?? 'command line',
    scopes: order.scopes.split(',').map((scope) => scope.trim()),
    days: order.days === undefined ? undefined : Number(order.days),
  })
  const { token, expiresAt } = await makeToken(actor, input, now)
  return [
    `A token for ${person.name} with ${input.scopes.join(', ')}, until ${expiresAt.toISOString().slice(0, 10)}.`,
    'It is shown this once. Whoever has it acts as this person.',
    token,
  ]
}
