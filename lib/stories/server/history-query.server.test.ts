// A story's record: who may see it, that it is whole, and that a changed dossier is found out.
import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { textBody } from '#testing/bodies.ts'
import { makePerson, makeSection, makeTopic } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'
import { dossierProblems } from '../dossier.ts'
import { storyDossier } from './dossier-query.ts'
import { editStory } from './edit-story.ts'
import { sha256 } from './edition-hash.ts'
import { killStory } from './end-story.ts'
import { storyRecord } from './history-query.ts'
import { submitStory } from './move-story.ts'
import { correctStory, publishStory } from './publish-story.ts'

const now = new Date('2026-03-01T12:00:00Z')
let id: number
let reporter: PersonActor
let chief: PersonActor

beforeEach(async () => {
  const section = await makeSection()
  const topic = await makeTopic()
  reporter = await makePerson({ grants: [{ role: 'reporter', sectionId: section.id }], name: 'Mara Rowe' })
  chief = await makePerson({ grants: [{ role: 'chief', sectionId: section.id }], name: 'Otto Chief' })
  const draft = await draftStory(section.id, { topicIds: [topic.id] }, { actor: reporter, now })
  id = draft.id
  let { revision } = await submitStory(reporter, draft, now)
  ;({ revision } = await publishStory(chief, { id, revision }, now))
  ;({ revision } = await editStory(chief, { id, revision, changes: { body: textBody('Fourteen “ships”.') } }, now))
  const correction = { class: 'correction', wrong: 'It said forty.', right: 'There were fourteen.' } as const
  ;({ revision } = await correctStory(chief, { id, revision, correction }, now))
  await killStory(chief, { id, revision, reason: 'Forged.', advisory: 'Do not use.' }, now)
})

describe('the dossier', () => {
  test('holds every edition, correction and event, and every hash can be worked out again', async () => {
    const file = JSON.parse(JSON.stringify(await storyDossier(chief, id, now)))
    expect(dossierProblems(file, sha256)).toEqual([])
    expect(file.record.editions).toMatchObject([
      { number: 1, kind: 'publish' },
      { number: 2, kind: 'correct' },
    ])
    expect(file.record.corrections).toMatchObject([{ right: 'There were fourteen.' }])
    const types = file.record.events.map(({ type }: { type: string }) => type)
    expect(types).toEqual(
      expect.arrayContaining(['story.created', 'story.submitted', 'story.published', 'story.killed']),
    )
  })

  test('shows the one letter that was changed in it', async () => {
    const text = JSON.stringify(await storyDossier(chief, id, now))
    const changed = JSON.parse(text.replace('Fourteen “ships”', 'Fourteen “shipS”'))
    expect(dossierProblems(changed, sha256).map(({ place }) => place)).toContain('editions[1]')
  })
})

describe('the history', () => {
  test('lists everything that happened, latest first, a page at a time without a gap', async () => {
    const whole = await storyRecord(chief, { id }, 100)
    expect(whole.lines.at(0)?.type).toBe('story.killed')
    expect(whole.lines.at(-1)?.type).toBe('story.created')
    const paged: string[] = []
    let before: string | undefined
    do {
      const page = await storyRecord(chief, { id, before }, 2)
      paged.push(...page.lines.map((line) => line.id))
      before = page.earlier ?? undefined
    } while (before)
    expect(paged).toEqual(whole.lines.map((line) => line.id))
  })

  test('is narrowed to a kind', async () => {
    const { lines } = await storyRecord(chief, { id, kind: 'editions' }, 100)
    expect(lines.map(({ type }) => type)).toEqual(['story.killed', 'story.published', 'story.published'])
  })
})

test('addresses are for editors, and none of it for another desk', async () => {
  const seen = (record: { lines: { address: string }[] }) => record.lines.some(({ address }) => address !== '')
  expect(seen(await storyRecord(chief, { id }, 100))).toBe(true)
  expect(seen(await storyRecord(reporter, { id }, 100))).toBe(false)
  expect(JSON.stringify(await storyDossier(reporter, id, now))).not.toContain('192.0.2.1')
  const stranger = await makePerson({ grants: [{ role: 'chief', sectionId: (await makeSection()).id }] })
  await expect(storyRecord(stranger, { id }, 100)).rejects.toMatchObject({ code: 'not-found' })
  await expect(storyDossier(stranger, id, now)).rejects.toMatchObject({ code: 'not-found' })
})
