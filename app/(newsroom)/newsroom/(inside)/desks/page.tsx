import type { Metadata } from 'next'
import { notFound } from 'next/navigation.js'
import { Desks } from '#components/newsroom/desks/desks.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { mayManagePeople } from '#lib/people/policy.ts'
import { desksOfStaff } from '#lib/people/server/desk-queries.ts'
import { staffList } from '#lib/people/server/staff-queries.ts'

export const metadata: Metadata = { title: 'Desks' }

export default async function DesksPage() {
  const actor = await requireActor()
  if (!mayManagePeople(actor)) notFound()
  const [desks, staff] = await Promise.all([desksOfStaff(actor), staffList(actor)])
  const people = staff.filter(({ disabledAt }) => disabledAt === null).map(({ id, name }) => ({ id, name }))
  return <Desks desks={desks} people={people} />
}
