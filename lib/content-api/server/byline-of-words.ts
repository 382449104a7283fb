import type { Transaction } from '#lib/db/client.ts'
import type { BylineInput } from '#lib/stories/story-fields.ts'
import type { AuthorInput } from '../story-input.ts'
import { notThere } from './not-there.ts'

type Author = { name?: string; email?: string | null; role: string }

/** Staff by e-mail address or by a full name that one person has; any other name is a guest's. */
export async function bylinesOf(tx: Transaction, authors: readonly AuthorInput[]): Promise<BylineInput[]> {
  const bylines: BylineInput[] = []
  for (const [at, author] of authors.entries()) {
    bylines.push(await bylineOf(tx, typeof author === 'string' ? spelled(author) : author, `byline.${at}`))
  }
  return bylines
}

const spelled = (text: string): Author => (text.includes('@') ? { email: text, role: '' } : { name: text, role: '' })

async function bylineOf(tx: Transaction, { name, email, role }: Author, field: string): Promise<BylineInput> {
  if (email) {
    const person = await tx.person.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } })
    if (!person) throw notThere(field, `Nobody here has the address ${email}. Give a guest’s name instead.`)
    return { personId: person.id, role }
  }
  if (!name) throw notThere(field, 'Give an e-mail address or a name.')
  const named = await tx.person.findMany({
    where: { name: { equals: name, mode: 'insensitive' }, disabledAt: null },
    select: { id: true },
    take: 2,
  })
  if (named.length > 1) throw notThere(field, `Several people are called ${name}. Give the e-mail address.`)
  return named[0] ? { personId: named[0].id, role } : { name, role }
}
