import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { makeSection } from '#testing/factories.ts'
import { aPerson } from '#testing/staff.ts'
import type { AssignStory } from '../assign.ts'
import { assignStory } from './assign-story.ts'
import { createStory } from './create-story.ts'
import { editStory } from './edit-story.ts'
import { readableStory } from './working-copy-query.ts'

const now = new Date('2026-11-23T12:00:00Z')
const dueAt = '2026-11-23T15:00:00.000Z'

let chief: PersonActor
let editor: PersonActor
let reporter: PersonActor
let sportsman: PersonActor
let story: { id: number; revision: number }

beforeEach(async () => {
  const world = await makeSection({ name: 'World', slug: 'world' })
  const sport = await makeSection({ name: 'Sport', slug: 'sport' })
  chief = await aPerson('Ada Chief', 'chief')
  editor = await aPerson('Eve Editor', 'editor')
  reporter = await aPerson('Rob Reporter', 'reporter')
  sportsman = await aPerson('Sam Sport', { role: 'reporter', sectionId: sport.id })
  story = await createStory(editor, { kind: 'article', sectionId: world.id }, now)
})

const assign = (actor: PersonActor, given: Partial<AssignStory>) => assignStory(actor, { ...story, ...given }, now)
const toldTo = (person: PersonActor) =>
  db.notice.findMany({
    where: { personId: person.personId },
    orderBy: { id: 'asc' },
    select: { kind: true, byId: true },
  })

describe('a chief', () => {
  test('gives a story to a reporter, who is told, may read it and writes it', async () => {
    await expect(readableStory(reporter, story.id)).rejects.toThrow('no such story')
    const { revision } = await assign(chief, { assigneeId: reporter.personId, dueAt })
    expect(await toldTo(reporter)).toEqual([{ kind: 'assigned', byId: chief.personId }])
    expect(await readableStory(reporter, story.id)).toMatchObject({ dueAt: new Date(dueAt) })
    await editStory(reporter, { id: story.id, revision, changes: { headline: 'Mine now' } }, now)
  })

  test('takes it away again, and the reader of it is gone with it', async () => {
    const { revision } = await assign(chief, { assigneeId: reporter.personId })
    await assign(chief, { revision, assigneeId: null })
    await expect(readableStory(reporter, story.id)).rejects.toThrow('no such story')
    expect((await toldTo(reporter)).map(({ kind }) => kind)).toEqual(['assigned', 'unassigned'])
  })

  test('is not told of a story taken by the chief alone', async () => {
    await assign(chief, { assigneeId: chief.personId })
    expect(await toldTo(chief)).toEqual([])
  })

  test('cannot give it to somebody without a role in its section', async () => {
    await expect(assign(chief, { assigneeId: sportsman.personId })).rejects.toThrow('no role in World')
  })

  test('cannot put it to a desk that is closed', async () => {
    const desk = await db.desk.create({ data: { name: 'Night', closedAt: now } })
    await expect(assign(chief, { deskId: desk.id })).rejects.toThrow('no such desk')
  })
})

test('an editor takes a story and puts it back, and gives it to nobody else', async () => {
  const { revision } = await assign(editor, { assigneeId: editor.personId, dueAt })
  await expect(assign(editor, { revision, assigneeId: reporter.personId })).rejects.toThrow('ask the chief')
  await assign(editor, { revision, assigneeId: null, dueAt: null })
  expect(await db.story.findUnique({ where: { id: story.id } })).toMatchObject({ assigneeId: null, dueAt: null })
})

test('a reporter of nothing here cannot take a story', async () => {
  await expect(assign(reporter, { assigneeId: reporter.personId })).rejects.toThrow('another desk')
})

test('of two assignments on one revision one goes through', async () => {
  await assign(chief, { assigneeId: reporter.personId })
  await expect(assign(editor, { assigneeId: editor.personId })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(assign(chief, { assigneeId: null })).rejects.toMatchObject({ code: 'conflict' })
})

test('what changes nothing leaves no event', async () => {
  await assign(chief, { assigneeId: null })
  expect(await db.event.count({ where: { type: 'story.assigned' } })).toBe(0)
})
