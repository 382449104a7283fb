import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'
import { describeEvent } from '../event-words.ts'
import { publishStory } from './publish-story.ts'
import { findStory } from './site-story-query.ts'

const now = new Date('2026-03-01T12:00:00Z')
let sectionId: number
let editor: PersonActor
beforeEach(async () => {
  sectionId = (await makeSection()).id
  editor = await makePerson({ grants: ['editor'] })
})

describe('readiness', () => {
  test('is overridden with a reason, which the history keeps beside what was overridden', async () => {
    const draft = await draftStory(sectionId, { standfirst: '' }, { now })
    await expect(publishStory(editor, draft, now)).rejects.toMatchObject({
      code: 'not-ready',
      facts: { mayOverride: true, blockers: [{ code: 'no-standfirst' }] },
    })
    await publishStory(editor, { ...draft, overrideReason: 'Flash: the mayor has resigned.' }, now)
    expect(await findStory(draft.id, now)).toMatchObject({ story: { edition: 1, standfirst: '' } })
    const event = await db.event.findFirstOrThrow({ where: { storyId: draft.id, type: 'story.published' } })
    const override = { reason: 'Flash: the mayor has resigned.', blockers: ['Write a standfirst.'] }
    expect(event.detail).toMatchObject({ override })
    expect(describeEvent(event.type, event.detail)).toContain('overriding “Write a standfirst.”: Flash')
  })
  test('is not overridden where a blocker is firm', async () => {
    const draft = await draftStory(sectionId, { standfirst: '', headline: '' }, { now })
    const input = { ...draft, overrideReason: 'Hurry' }
    await expect(publishStory(editor, input, now)).rejects.toMatchObject({
      code: 'not-ready',
      facts: { mayOverride: false },
    })
    expect(await db.edition.count()).toBe(0)
  })
  test('that blocks nothing leaves no override on the record', async () => {
    const draft = await draftStory(sectionId, {}, { now })
    await publishStory(editor, { ...draft, overrideReason: 'Just in case' }, now)
    const event = await db.event.findFirstOrThrow({ where: { storyId: draft.id, type: 'story.published' } })
    expect(event.detail).not.toHaveProperty('override')
  })
})
