import { describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { makePerson, makeSection } from '#testing/factories.ts'

const edition = async () => {
  const section = await makeSection()
  const story = await db.story.create({ data: { headline: 'Ferry runs again', sectionId: section.id, body: [] } })
  const now = new Date('2026-11-23T12:00:00Z')
  return db.edition.create({
    data: {
      storyId: story.id,
      number: 1,
      kind: 'publish',
      headline: story.headline,
      shortHeadline: '',
      standfirst: '',
      slug: 'ferry-runs-again',
      slugline: '',
      urgency: 3,
      sectionId: section.id,
      body: [],
      bylines: [],
      hash: 'x',
      firstPublishedAt: now,
      publishedAt: now,
    },
  })
}
const event = () => db.event.create({ data: { type: 'section.changed', origin: 'seed', detail: {}, at: new Date(0) } })

describe('the record is append-only', () => {
  test('an edition is neither changed nor deleted', async () => {
    const { id } = await edition()
    await expect(db.edition.update({ where: { id }, data: { headline: 'Other' } })).rejects.toThrow('append-only')
    await expect(db.$executeRaw`UPDATE editions SET headline = 'Other'`).rejects.toThrow('append-only')
    await expect(db.edition.delete({ where: { id } })).rejects.toThrow('append-only')
  })

  test("an edition's topics are neither changed nor deleted", async () => {
    const { id } = await edition()
    const topic = await db.topic.create({ data: { slug: 'ferries', name: 'Ferries', type: 'subject' } })
    await db.editionTopic.create({ data: { editionId: id, topicId: topic.id, position: 0 } })
    await expect(db.editionTopic.updateMany({ data: { position: 5 } })).rejects.toThrow('append-only')
    await expect(db.editionTopic.deleteMany()).rejects.toThrow('append-only')
  })

  test('a correction is neither changed nor deleted', async () => {
    const { id, storyId } = await edition()
    const words = { class: 'correction', wrong: 'Monday', right: 'Tuesday', correctedAt: new Date(0) } as const
    await db.correction.create({ data: { storyId, editionId: id, ...words } })
    await expect(db.correction.updateMany({ data: { right: 'Friday' } })).rejects.toThrow('append-only')
    await expect(db.correction.deleteMany()).rejects.toThrow('append-only')
  })

  test('an event is neither changed nor deleted', async () => {
    await event()
    await expect(db.event.updateMany({ data: { type: 'other' } })).rejects.toThrow('append-only')
    await expect(db.event.deleteMany()).rejects.toThrow('append-only')
  })
})

describe('sections nest one level', () => {
  test('a section below a nested one is refused', async () => {
    const top = await makeSection()
    const nested = await makeSection({ parentId: top.id })
    await expect(makeSection({ parentId: nested.id })).rejects.toThrow('nest one level')
  })

  test('a section with sections below it cannot go below another', async () => {
    const top = await makeSection()
    await makeSection({ parentId: top.id })
    const other = await makeSection()
    await expect(db.section.update({ where: { id: top.id }, data: { parentId: other.id } })).rejects.toThrow('nest one')
  })

  test('a section is not its own parent', async () => {
    const { id } = await makeSection()
    await expect(db.section.update({ where: { id }, data: { parentId: id } })).rejects.toThrow('nest one level')
  })
})

test('a role for all sections is granted once', async () => {
  const { personId } = await makePerson({ grants: ['editor'] })
  await expect(db.roleGrant.create({ data: { personId, role: 'editor' } })).rejects.toThrow('Unique constraint')
})

test.each([0, 6])('urgency %i is refused', async (urgency) => {
  const section = await makeSection()
  await expect(db.story.create({ data: { sectionId: section.id, body: [], urgency } })).rejects.toThrow('urgency')
})

describe('publications', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour))

  test('one does not end before it begins', async () => {
    const { id, storyId, sectionId } = await edition()
    const span = { visibleFrom: at(12), visibleUntil: at(11), feedAt: at(12) }
    await expect(db.publication.create({ data: { editionId: id, storyId, sectionId, ...span } })).rejects.toThrow('end')
  })

  test('two editions of a story are never on show at once', async () => {
    const { id, storyId, sectionId, ...first } = await edition()
    const second = await db.edition.create({
      data: { ...first, body: [], bylines: [], dateline: undefined, storyId, sectionId, number: 2 },
    })
    const of = (editionId: number) => ({ editionId, storyId, sectionId, feedAt: at(9) })
    await db.publication.create({ data: { ...of(id), visibleFrom: at(9), visibleUntil: at(11) } })
    await expect(db.publication.create({ data: { ...of(second.id), visibleFrom: at(10) } })).rejects.toThrow(
      'one_at_a_time',
    )
    await db.publication.create({ data: { ...of(second.id), visibleFrom: at(11) } })
  })
})
