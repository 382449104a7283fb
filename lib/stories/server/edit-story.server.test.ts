import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { textBody } from '#testing/bodies.ts'
import { makePerson, makePlace, makeSection, makeTopic } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'
import { StoryChanges } from '../story-fields.ts'
import { createStory } from './create-story.ts'
import { editStory } from './edit-story.ts'
import { workingCopy } from './working-copy-query.ts'

const now = new Date('2026-03-01T12:00:00Z')
let sectionId: number
beforeEach(async () => {
  sectionId = (await makeSection()).id
})

describe('two people on one story', () => {
  test('the second save on one revision is refused, names the first, and changes nothing', async () => {
    const [ada, ben] = [await makePerson({ name: 'Ada', grants: ['editor'] }), await makePerson({ grants: ['editor'] })]
    const { id, revision } = await draftStory(sectionId)
    const saved = await editStory(ada, { id, revision, changes: { headline: 'Ada’s headline' } }, now)
    await expect(
      editStory(ben, { id, revision, changes: { body: textBody('Ben’s text.') } }, now),
    ).rejects.toMatchObject({
      code: 'conflict',
      facts: { revision: saved.revision, changedBy: 'Ada' },
    })
    expect(await workingCopy(ada, id, now)).toMatchObject({ headline: 'Ada’s headline', revision: saved.revision })
  })

  test('of two hundred pairs of saves at once, exactly one of each pair lands', async () => {
    const actor = await makePerson({ grants: ['editor'] })
    let { id, revision } = await draftStory(sectionId)
    for (let pair = 0; pair < 200; pair++) {
      const saves = await Promise.allSettled(
        ['left', 'right'].map((side) =>
          editStory(actor, { id, revision, changes: { headline: `${side} ${pair}` } }, now),
        ),
      )
      const landed = saves.filter((save) => save.status === 'fulfilled')
      expect(landed).toHaveLength(1)
      revision += 1
    }
    expect((await workingCopy(actor, id, now)).revision).toBe(revision)
  })
})

describe('what a save may carry', () => {
  test('a topic or place named twice stands once', async () => {
    const actor = await makePerson({ grants: ['editor'] })
    const [topic, place] = [await makeTopic(), await makePlace()]
    const { id, revision } = await draftStory(sectionId)
    const changes = { topicIds: [topic.id, topic.id], placeIds: [place.id, place.id] }
    await editStory(actor, { id, revision, changes }, now)
    const copy = await workingCopy(actor, id, now)
    expect([copy.topics.length, copy.places.length]).toEqual([1, 1])
  })

  test('all of its fields come back', async () => {
    const actor = await makePerson({ name: 'Ada', grants: ['editor'] })
    const [topic, place, target] = [await makeTopic(), await makePlace(), await draftStory(sectionId)]
    const { id, revision } = await draftStory(sectionId)
    const changes = StoryChanges.parse({
      headline: '  A   headline ',
      shortHeadline: 'Short',
      standfirst: 'Stand',
      slugline: 'Korea-Summit',
      urgency: 1,
      topicIds: [topic.id],
      placeIds: [place.id],
      datelineProfile: 'ap',
      datelineDay: '2026-02-28',
      relatedIds: [target.id],
      bylines: [{ personId: actor.personId }, { name: 'Guest', role: 'photographer' }],
      embargoUntil: '2026-04-01T10:00:00Z',
      noteToEditors: 'Call back',
    })
    await editStory(actor, { id, revision, changes }, now)
    expect(await workingCopy(actor, id, now)).toMatchObject({
      headline: 'A headline',
      shortHeadline: 'Short',
      standfirst: 'Stand',
      slugline: 'Korea-Summit',
      urgency: 1,
      topics: [{ id: topic.id }],
      places: [{ id: place.id }],
      datelineProfile: 'ap',
      datelineDay: '2026-02-28',
      related: [{ id: target.id }],
      embargoUntil: '2026-04-01T10:00:00.000Z',
      noteToEditors: 'Call back',
      bylines: [
        { personId: actor.personId, name: 'Ada', role: '' },
        { personId: null, name: 'Guest', role: 'photographer' },
      ],
    })
  })

  test.each<[string, unknown, string]>([
    ['a state', { state: 'published' }, ''],
    ['an author', { createdById: 1 }, ''],
    ['a headline of 200,000 characters', { headline: 'a'.repeat(200_000) }, 'headline'],
    ['a headline one too long', { headline: 'a'.repeat(201) }, 'headline'],
    ['a NUL', { headline: 'a\u0000b' }, 'headline'],
    ['urgency 9', { urgency: 9 }, 'urgency'],
    ['a body that is text', { body: '<p>Hi</p>' }, 'body'],
    [
      'a script link',
      {
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
            },
          ],
        },
      },
      'body',
    ],
    ['a day that is none', { datelineDay: '2026-02-30' }, 'datelineDay'],
    ['six places', { placeIds: [1, 2, 3, 4, 5, 6] }, 'placeIds'],
    ['an id beyond what ids can be', { sectionId: 2 ** 31 }, 'sectionId'],
    ['a list with such an id', { topicIds: [2 ** 31] }, 'topicIds'],
  ])('%s is refused by the border', (_, changes, field) => {
    const parsed = StoryChanges.safeParse(changes)
    expect(parsed.success).toBe(false)
    expect(String(parsed.error?.issues[0]?.path[0] ?? '')).toBe(field)
  })

  test.each<[string, StoryChanges, string]>([
    ['a topic', { topicIds: [99] }, 'topicIds'],
    ['a place', { placeIds: [99] }, 'placeIds'],
    ['a person', { bylines: [{ personId: 99, role: '' }] }, 'bylines'],
    ['a story below', { relatedIds: [99] }, 'relatedIds'],
    ['a story inside', { body: { type: 'doc', content: [{ type: 'readAlso', attrs: { storyId: 99 } }] } }, 'body'],
    ['a section', { sectionId: 99 }, 'sectionId'],
  ])('%s that does not exist is refused by name, and nothing changes', async (_, changes, field) => {
    const actor = await makePerson({ grants: ['editor'] })
    const { id, revision } = await draftStory(sectionId)
    await expect(editStory(actor, { id, revision, changes }, now)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    })
    expect((await db.story.findUnique({ where: { id } }))?.revision).toBe(revision)
  })
})

describe('whose story it is', () => {
  test('a reporter starts, edits and reads the own draft, and reads no other', async () => {
    const [ada, ben] = [await makePerson(), await makePerson()]
    const { id, revision } = await createStory(ada, { kind: 'article', sectionId }, now)
    await editStory(ada, { id, revision, changes: { headline: 'Mine' } }, now)
    await expect(workingCopy(ben, id, now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(editStory(ben, { id, revision: 2, changes: { headline: 'His' } }, now)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('an editor moves a story only to sections that are his', async () => {
    const foreign = await makeSection()
    const actor = await makePerson({ grants: [{ role: 'editor', sectionId }] })
    const { id, revision } = await draftStory(sectionId)
    await expect(editStory(actor, { id, revision, changes: { sectionId: foreign.id } }, now)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(createStory(actor, { kind: 'article', sectionId: foreign.id }, now)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
