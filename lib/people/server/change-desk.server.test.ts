import { expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { assignStory } from '#lib/stories/server/assign-story.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'
import { changeDesk, closeDesk, createDesk } from './change-desk.ts'

const now = new Date('2026-03-01T12:00:00Z')
const boss = () => makePerson({ grants: ['administrator'] })

const members = async (deskId: number) =>
  (await db.deskMember.findMany({ where: { deskId }, orderBy: { personId: 'asc' } })).map(({ personId }) => personId)

test('a desk is set up, renamed and given other members, each once, with an event for each', async () => {
  const admin = await boss()
  const [ada, ben] = [await makePerson(), await makePerson()]
  const { id } = await createDesk(admin, { name: 'Night', memberIds: [ada.personId, ada.personId] }, now)
  expect(await members(id)).toEqual([ada.personId])
  const { revision } = await changeDesk(admin, { id, revision: 1, name: 'Early', memberIds: [ben.personId] }, now)
  expect([revision, await members(id)]).toEqual([2, [ben.personId]])
  expect((await db.desk.findUniqueOrThrow({ where: { id } })).name).toBe('Early')
  const events = await db.event.findMany({ where: { type: 'desk.changed' }, orderBy: { id: 'asc' } })
  expect(events.map(({ detail }) => detail)).toEqual([
    { deskId: id, what: 'set up as Night' },
    { deskId: id, what: 'name Early, members' },
  ])
})

test('nobody but an administrator sets up, changes or closes a desk', async () => {
  const { id } = await createDesk(await boss(), { name: 'Night', memberIds: [] }, now)
  const chief = await makePerson({ grants: ['chief'] })
  for (const attempt of [
    async () => createDesk(chief, { name: 'Mine', memberIds: [] }, now),
    async () => changeDesk(chief, { id, revision: 1, name: 'Mine' }, now),
    async () => closeDesk(chief, { id, revision: 1, isClosed: true }, now),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not-allowed' })
  }
  expect(await db.desk.findMany({ select: { name: true, closedAt: true, revision: true } })).toEqual([
    { name: 'Night', closedAt: null, revision: 1 },
  ])
})

test('a name that is taken, a person who is not there and a revision gone by change nothing', async () => {
  const admin = await boss()
  await createDesk(admin, { name: 'Night', memberIds: [] }, now)
  const { id } = await createDesk(admin, { name: 'Day', memberIds: [] }, now)
  await expect(createDesk(admin, { name: 'NIGHT', memberIds: [] }, now)).rejects.toMatchObject({
    fields: { name: expect.any(String) },
  })
  await expect(changeDesk(admin, { id, revision: 1, name: 'night' }, now)).rejects.toMatchObject({ code: 'invalid' })
  await expect(changeDesk(admin, { id, revision: 1, memberIds: [999_999] }, now)).rejects.toMatchObject({
    fields: { memberIds: expect.any(String) },
  })
  await expect(changeDesk(admin, { id, revision: 7, name: 'Noon' }, now)).rejects.toMatchObject({ code: 'conflict' })
  expect(await db.desk.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: 'Day', revision: 1 })
})

test('a closed desk gets no stories, keeps those it has, and opens again', async () => {
  const admin = await boss()
  const chief = await makePerson({ grants: ['chief'] })
  const { id: deskId } = await createDesk(admin, { name: 'Night', memberIds: [] }, now)
  const section = await makeSection()
  const [held, other] = [await draftStory(section.id), await draftStory(section.id)]
  await assignStory(chief, { ...held, deskId }, now)
  await closeDesk(admin, { id: deskId, revision: 1, isClosed: true }, now)
  await expect(assignStory(chief, { ...other, deskId }, now)).rejects.toMatchObject({
    fields: { deskId: expect.any(String) },
  })
  expect((await db.story.findUniqueOrThrow({ where: { id: held.id } })).deskId).toBe(deskId)
  await closeDesk(admin, { id: deskId, revision: 2, isClosed: false }, now)
  await assignStory(chief, { ...other, deskId }, now)
})
