// The demo newsroom, brought about by the same commands its people would use.
import { type PersonActor, systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { createPerson } from '#lib/people/server/create-person.ts'
import { foldForSearch } from '#lib/places/fold.ts'
import { changeSettings } from '#lib/settings/server/change-settings.ts'
import { createSection, createTopic } from '#lib/taxonomy/server/create-taxonomy.ts'
import { NewSection, NewTopic } from '#lib/taxonomy/taxonomy-fields.ts'
import { demoCoverages, demoDesks } from './demo/coverages.ts'
import { demoStories } from './demo/demo-stories.ts'
import { demoPeople } from './demo/people.ts'
import { demoPlaces } from './demo/places.ts'
import { demoSections } from './demo/sections.ts'
import { demoTopics } from './demo/topics.ts'
import type { DemoPerson, DemoPlace, DemoSection } from './demo/types.ts'
import { seedDesks } from './seed-desks.ts'
import { type DemoIds, seedStories } from './seed-stories.ts'

export type SeedOptions = { now: Date; password: string; log: (line: string) => void }

const actor = systemActor('seed')
/** The newsroom was set up before its first story. */
const setUpDaysAgo = 21

/** Fills an empty database with the demo newsroom. The gazetteer must be loaded. */
export async function seedDemo({ now, password, log }: SeedOptions): Promise<void> {
  const begun = new Date(now.getTime() - setUpDaysAgo * 86_400_000)
  await changeSettings(
    actor,
    {
      name: 'Meridian News Agency',
      source: 'MERIDIAN',
      tagline: 'News from every longitude',
      zone: 'Europe/London',
      language: 'en',
      showEditionChanges: true,
    },
    begun,
  )
  const sections = await seedSections(demoSections, null, begun)
  const topics = new Map<string, number>()
  for (const topic of demoTopics) topics.set(topic.slug, (await createTopic(actor, NewTopic.parse(topic), begun)).id)
  const places = await findDemoPlaces(demoPlaces)
  const people = await seedPeople({ sections, places }, password, begun)
  log(`${people.size} people, ${sections.size} sections, ${topics.size} topics`)
  await seedStories(demoStories, { sections, topics, places, people }, now)
  log(`${demoStories.length} stories`)
  await seedDesks({ sections, topics, places, people }, begun, now)
  log(`${demoDesks.length} desks, ${demoCoverages.length} coverages planned`)
}

async function seedSections(
  given: readonly DemoSection[],
  parentId: number | null,
  now: Date,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const { children = [], ...section } of given) {
    const { id } = await createSection(actor, NewSection.parse({ ...section, parentId }), now)
    ids.set(section.slug, id)
    for (const [slug, child] of await seedSections(children, id, now)) ids.set(slug, child)
  }
  return ids
}

/** The gazetteer's ids of the demo's places; the most populous of a name where nothing else tells them apart. */
async function findDemoPlaces(given: readonly DemoPlace[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const { key, city, countryCode, admin } of given) {
    const found = await db.place.findMany({
      where: { searchText: foldForSearch(city), countryCode },
      orderBy: { population: 'desc' },
    })
    const place =
      found.find((row) => !admin || foldForSearch(row.admin1Name ?? '') === foldForSearch(admin)) ?? found[0]
    if (!place) throw new Error(`The gazetteer has no ${city} in ${countryCode}.`)
    ids.set(key, place.id)
  }
  return ids
}

async function seedPeople(
  { sections, places }: Pick<DemoIds, 'sections' | 'places'>,
  password: string,
  now: Date,
): Promise<Map<string, PersonActor>> {
  const people = new Map<string, PersonActor>()
  for (const person of demoPeople as readonly DemoPerson[]) {
    const { key, email, name, title, place, roles } = person
    const grants = roles.flatMap(({ role, sections: scope }) =>
      scope === 'all'
        ? [{ role, sectionId: null }]
        : scope.map((slug) => ({ role, sectionId: sections.get(slug) ?? null })),
    )
    const whereaboutsId = places.get(place)
    // Only the accounts a visitor tries can sign in; the rest of the staff has bylines.
    const account = person.demoAccount ? { password } : {}
    const { id } = await createPerson(actor, { email, name, title, whereaboutsId, grants, ...account }, now)
    people.set(key, { kind: 'person', personId: id, name, email, grants, origin: 'seed', address: '' })
  }
  return people
}
