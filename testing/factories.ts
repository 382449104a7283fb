// Plain rows for server tests to stand on. Stories are not made here: they come about through their commands.

import type { PlaceModel, SectionModel, TopicModel } from '#generated/prisma/models.ts'
import type { Grant, PersonActor, Role } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'

let serial = 0
const next = () => ++serial

export async function makeSection(
  given: Partial<Pick<SectionModel, 'slug' | 'name' | 'parentId' | 'position' | 'hiddenAt'>> = {},
): Promise<SectionModel> {
  const n = next()
  return db.section.create({ data: { slug: `section-${n}`, name: `Section ${n}`, position: n, ...given } })
}

export async function makeTopic(
  given: Partial<Pick<TopicModel, 'slug' | 'name' | 'type' | 'mergedIntoId'>> = {},
): Promise<TopicModel> {
  const n = next()
  return db.topic.create({ data: { slug: `topic-${n}`, name: `Topic ${n}`, type: 'subject', ...given } })
}

/** A grant as tests write it: a role for all sections, or one for a named section. */
export type GivenGrant = Role | { role: Role; sectionId: number }

/** A member of staff, signed in at the newsroom: ready to be the actor of a command. */
export async function makePerson(
  given: { name?: string; email?: string; passwordHash?: string; grants?: readonly GivenGrant[] } = {},
): Promise<PersonActor> {
  const n = next()
  const grants: Grant[] = (given.grants ?? ['reporter']).map((grant) =>
    typeof grant === 'string' ? { role: grant, sectionId: null } : grant,
  )
  const person = await db.person.create({
    data: {
      email: given.email ?? `person-${n}@desk.example`,
      name: given.name ?? `Person ${n}`,
      slug: `person-${n}`,
      // No password has this hash: tests of sign-in bring a real one.
      passwordHash: given.passwordHash ?? '!',
      grants: { create: grants },
    },
  })
  return {
    kind: 'person',
    personId: person.id,
    name: person.name,
    email: person.email,
    grants,
    origin: 'newsroom',
    address: '192.0.2.1',
  }
}

/** A place of the gazetteer, Lisbon unless told otherwise; the gazetteer itself is not loaded in tests. */
export async function makePlace(
  given: Partial<PlaceModel> & { aliases?: readonly string[] } = {},
): Promise<PlaceModel> {
  const { aliases = [], ...columns } = given
  const name = columns.name ?? 'Lisbon'
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
  const id = columns.id ?? 9_000_000 + next()
  return db.place.create({
    data: {
      id,
      name,
      asciiName: plain,
      countryCode: 'PT',
      admin1Code: '14',
      admin1Name: 'Lisbon',
      zone: 'Europe/Lisbon',
      population: 517_802,
      latitude: 38.72,
      longitude: -9.14,
      slug: `${plain.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${id}`,
      searchText: plain.toLowerCase(),
      ...columns,
      aliases: { create: aliases.map((alias) => ({ alias, folded: alias.toLowerCase() })) },
    },
  })
}
