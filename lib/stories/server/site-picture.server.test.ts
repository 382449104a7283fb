import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { textBody } from '#testing/bodies.ts'
import { makeSection } from '#testing/factories.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import type { Body } from '../body.ts'
import { editStory } from './edit-story.ts'
import { killStory } from './end-story.ts'
import { publishStory, updateStory } from './publish-story.ts'
import { isPictureOnShow } from './site-picture.ts'

const now = new Date('2026-03-01T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const system = systemActor('seed')
const hash = 'a1'.repeat(32)
let sectionId: number
let body: Body

beforeEach(async () => {
  sectionId = (await makeSection()).id
  const item = { hash, type: 'png', width: 40, height: 30, bytes: 99, name: 'sea.png', uploadedAt: now }
  const { id: mediaId } = await db.mediaItem.create({ data: item })
  const image = { type: 'image' as const, attrs: { mediaId, alt: 'Sea', caption: '', credit: 'Ada' } }
  body = { type: 'doc', content: [...textBody('Text.').content, image] }
})

describe('a picture is on show', () => {
  test('never while only drafts have it, and from the instant at which an embargo ends', async () => {
    const draft = await draftStory(sectionId, { body, embargoUntil: minutes(10) }, { now })
    expect(await isPictureOnShow(hash, now)).toBe(false)
    await publishStory(system, draft, minutes(1))
    expect(await isPictureOnShow(hash, new Date(minutes(10).getTime() - 1))).toBe(false)
    expect(await isPictureOnShow(hash, minutes(10))).toBe(true)
  })

  test('until the last story that shows it is gone', async () => {
    const [one, other] = [
      await publishedStory(sectionId, { body }, { now }),
      await publishedStory(sectionId, { body }, { now }),
    ]
    const advisory = { reason: 'False', advisory: 'False.' }
    await killStory(system, { ...one, ...advisory }, minutes(1))
    expect(await isPictureOnShow(hash, minutes(2))).toBe(true)
    await killStory(system, { ...other, ...advisory }, minutes(3))
    expect(await isPictureOnShow(hash, minutes(3))).toBe(false)
  })

  test('not in an edition that a later one without it has replaced, nor in a hidden section', async () => {
    const { id, revision } = await publishedStory(sectionId, { body }, { now })
    const hidden = await makeSection({ hiddenAt: now })
    await publishedStory(hidden.id, { body }, { now })
    const edited = await editStory(system, { id, revision, changes: { body: textBody('No picture.') } }, minutes(1))
    expect(await isPictureOnShow(hash, minutes(1))).toBe(true)
    await updateStory(system, { id, revision: edited.revision, note: '', renewsFeedPosition: false }, minutes(2))
    expect(await isPictureOnShow(hash, minutes(2))).toBe(false)
  })

  test('never under a hash that nobody has added', async () => {
    expect(await isPictureOnShow('b2'.repeat(32), now)).toBe(false)
  })
})
