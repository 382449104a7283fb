// Who else is in the story, and in which field: one entry a person, however many screens.

import type { Awareness } from 'y-protocols/awareness'
import { type Awareness as Screen, Awareness as ScreenSchema } from '#lib/collaboration/awareness-state.ts'

export type PersonHere = {
  personId: number
  name: string
  color: string
  fields: NonNullable<Screen['field']>[]
}

export function peopleHere(awareness: Awareness, ownPersonId: number): PersonHere[] {
  const people = new Map<number, PersonHere>()
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID) continue
    const parsed = ScreenSchema.safeParse(state)
    if (!parsed.success || parsed.data.user.personId === ownPersonId) continue
    const { user, field } = parsed.data
    const person = people.get(user.personId) ?? { ...user, fields: [] }
    if (field && !person.fields.includes(field)) person.fields.push(field)
    people.set(user.personId, person)
  }
  return [...people.values()].sort((a, b) => a.personId - b.personId)
}
