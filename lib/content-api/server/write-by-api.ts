import type { Transaction } from '#lib/db/client.ts'
import { oneTransaction } from '#lib/events/server/one-transaction.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { Body } from '#lib/stories/body.ts'
import { CreateStory, createStory } from '#lib/stories/server/create-story.ts'
import { editStory } from '#lib/stories/server/edit-story.ts'
import { NewStory, StoryPatch } from '../story-input.ts'
import type { Answer } from './answer.ts'
import type { Asked } from './api-route.ts'
import { changesOf, sectionIdOf } from './story-changes.ts'
import { readableId, storyOutline } from './story-outline.ts'

/** POST /api/v1/stories: starts a draft and fills it in, both or neither. */
export function createByApi({ caller, given, now }: Asked): Promise<Answer> {
  const { kind, section, ...words } = parseInput(NewStory, given)
  return oneTransaction(async (tx) => {
    const start = parseInput(CreateStory, { kind, sectionId: await sectionIdOf(tx, section) })
    const draft = await createStory(caller.actor, start, now)
    const changes = await changesOf(tx, words, null)
    if (Object.keys(changes).length > 0) await editStory(caller.actor, { ...draft, changes }, now)
    const outline = await storyOutline(tx, draft.id)
    return { status: 201, body: outline, headers: { location: `/api/v1/stories/${draft.id}` } }
  })
}

/** PATCH /api/v1/stories/{id} */
export function patchByApi({ caller, params, given, now }: Asked): Promise<Answer> {
  return oneTransaction(async (tx) => {
    const id = await readableId(tx, caller.actor, params.id)
    const { revision, ...words } = parseInput(StoryPatch, given)
    const changes = await changesOf(tx, words, words.body ? await standingBody(tx, id) : null)
    await editStory(caller.actor, { id, revision, changes }, now)
    return { status: 200, body: await storyOutline(tx, id) }
  })
}

async function standingBody(tx: Transaction, id: number): Promise<Body | null> {
  const { body } = await tx.story.findUniqueOrThrow({ where: { id }, select: { body: true } })
  return Body.safeParse(body).data ?? null
}
