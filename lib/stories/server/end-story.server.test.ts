import { beforeEach, describe, expect, test } from 'vitest'
import { textBody } from '#testing/bodies.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { publishedStory } from '#testing/stories.ts'
import { killStory, withdrawStory } from './end-story.ts'
import { republishStory } from './publish-story.ts'
import { findStory } from './site-story-query.ts'

const now = new Date('2026-03-01T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
let sectionId: number
beforeEach(async () => {
  sectionId = (await makeSection()).id
})

const editor = () => makePerson({ grants: ['editor'] })
const chief = () => makePerson({ grants: ['chief'] })
const shown = async (id: number, at: Date) => {
  const found = await findStory(id, at)
  return found.found === 'story' ? found.story : found.found
}

describe('the end of a story', () => {
  test('a kill leaves the advisory at its address, for good', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    const killed = await killStory(
      await chief(),
      { id, revision, reason: 'False', advisory: 'The report was false.' },
      minutes(5),
    )
    expect(await findStory(id, minutes(5))).toEqual({
      found: 'gone',
      gone: { id, state: 'killed', advisory: 'The report was false.', at: minutes(5) },
    })
    await expect(republishStory(await chief(), { id, revision: killed.revision }, minutes(6))).rejects.toMatchObject({
      code: 'illegal-move',
    })
  })

  test('a withdrawn story is gone and may come back as a new edition', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    const withdrawn = await withdrawStory(await chief(), { id, revision, reason: 'Legal' }, minutes(5))
    expect(await shown(id, minutes(6))).toBe('gone')
    await republishStory(await chief(), { id, revision: withdrawn.revision }, minutes(10))
    expect(await shown(id, minutes(10))).toMatchObject({ edition: 2, publishedAt: now })
  })

  test('neither is an editor’s to make', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    const actor = await editor()
    await expect(withdrawStory(actor, { id, revision, reason: 'x' }, minutes(1))).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(killStory(actor, { id, revision, reason: 'x', advisory: 'x' }, minutes(1))).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect(await shown(id, minutes(2))).toMatchObject({ edition: 1 })
  })

  test('a read-also link to it disappears from the stories that carried it', async () => {
    const target = await publishedStory(sectionId, { headline: 'Target' }, { now })
    const { id } = await publishedStory(
      sectionId,
      {
        relatedIds: [target.id],
        body: {
          type: 'doc',
          content: [...textBody('Text.').content, { type: 'readAlso', attrs: { storyId: target.id } }],
        },
      },
      { now },
    )
    expect(await shown(id, minutes(1))).toMatchObject({
      readAlso: [{ id: target.id }],
      inBody: { cards: { [target.id]: { headline: 'Target' } } },
    })
    await killStory(await chief(), { ...target, reason: 'x', advisory: 'x' }, minutes(2))
    expect(await shown(id, minutes(3))).toMatchObject({ readAlso: [], inBody: { cards: {} } })
  })
})
