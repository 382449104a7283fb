import { AsyncLocalStorage } from 'node:async_hooks'
import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { type Dependencies, installDependencies } from '#lib/delivery/dependencies.ts'
import { staleTags } from '#lib/delivery/stale-tags.ts'
import { eventDetails } from '#lib/events/event.ts'
import { makeSection, makeTopic } from '#testing/factories.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import { Body } from '../body.ts'
import { killStory } from './end-story.ts'
import { bodyMatter } from './site-body-matter.ts'
import { findStory } from './site-story-query.ts'

const now = new Date('2026-03-01T12:00:00Z')
const later = new Date('2026-03-01T12:01:00Z')
const storage = new AsyncLocalStorage<Dependencies>()
installDependencies(storage)

let sectionId: number
beforeEach(async () => {
  sectionId = (await makeSection({ slug: 'world' })).id
})

const bodyOf = (...content: object[]) => Body.parse({ type: 'doc', content })
const linked = (attrs: object) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'words', marks: [{ type: 'link', attrs }] }],
})

/** What a render learns, and what it then depends on. */
async function rendered<T>(work: () => Promise<T>): Promise<{ value: T; tags: Set<string> }> {
  const tags = new Set<string>()
  const store = { dependsOn: (tag: string) => void tags.add(tag), visibleUntil: () => {}, answerGone: () => {} }
  return { value: await storage.run(store, work), tags }
}

describe('a story that a body links to or shows as a card', () => {
  const blocks = [
    ['a link', (storyId: number) => linked({ storyId })],
    ['photos', (storyId: number) => ({ type: 'galleryEmbed', attrs: { storyId } })],
    ['an infographic', (storyId: number) => ({ type: 'infographicEmbed', attrs: { storyId } })],
    ['read also', (storyId: number) => ({ type: 'readAlso', attrs: { storyId } })],
  ] as const

  test.each(blocks)('by %s: is there while readers may see it, and gone with its kill', async (_, block) => {
    const target = await publishedStory(sectionId, { headline: 'Target' }, { now })
    const body = bodyOf(block(target.id))
    const before = await rendered(() => bodyMatter(body, now))
    expect(before.value.cards[target.id]).toMatchObject({ headline: 'Target' })
    await killStory(systemActor('seed'), { ...target, reason: 'x', advisory: 'x' }, later)
    expect((await bodyMatter(body, later)).cards).toEqual({})

    const killed = await db.event.findFirstOrThrow({ where: { type: 'story.killed', storyId: target.id } })
    const stale = staleTags({ type: 'story.killed', detail: eventDetails['story.killed'].parse(killed.detail) })
    expect(stale.filter((tag) => before.tags.has(tag))).not.toEqual([])
  })

  test.each(blocks)('by %s: is nowhere in the page before it is out, and the page waits for it', async (_, block) => {
    const draft = await draftStory(sectionId, { headline: 'Canary' }, { now })
    const { id } = await publishedStory(sectionId, { body: bodyOf(linked({ href: '/' }), block(draft.id)) }, { now })
    const { value, tags } = await rendered(() => findStory(id, now))
    expect(JSON.stringify(value)).not.toContain('Canary')
    expect(tags).toContain(`story:${draft.id}`)
  })
})

describe('a topic that a body links to', () => {
  test('leads to the topic it was merged into, and depends on both', async () => {
    const kept = await makeTopic({ slug: 'shipping', name: 'Shipping' })
    const merged = await makeTopic({ slug: 'ships', mergedIntoId: kept.id })
    const { value, tags } = await rendered(() => bodyMatter(bodyOf(linked({ topicId: merged.id })), now))
    expect(value.topics).toEqual({ [merged.id]: { slug: 'shipping', name: 'Shipping' } })
    expect(tags).toEqual(new Set([`topic:${merged.id}`, `topic:${kept.id}`]))
  })

  test('that is not there leaves no address', async () => {
    expect((await bodyMatter(bodyOf(linked({ topicId: 999 })), now)).topics).toEqual({})
  })
})

test('a picture is there with the size it is shown in; one that is not in the library is absent', async () => {
  const hash = 'ab'.repeat(32)
  const row = { hash, type: 'image/png', width: 640, height: 480, bytes: 1, name: 'sea.png', uploadedAt: now }
  const { id } = await db.mediaItem.create({ data: row })
  const image = (mediaId: number) => ({ type: 'image', attrs: { mediaId, alt: '', caption: '', credit: '' } })
  const { pictures } = await bodyMatter(bodyOf(image(id), image(id + 1)), now)
  expect(pictures).toEqual({ [id]: { id, hash, width: 640, height: 480 } })
})
