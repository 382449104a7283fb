import { expect, test } from 'vitest'
import { makePerson } from '#testing/factories.ts'
import { setEditionChanges } from './edition-changes.ts'
import { newsroomSettings } from './settings-queries.ts'

const now = new Date('2026-03-01T12:00:00Z')

test('an administrator decides whether readers may compare editions; the rest of the settings stays', async () => {
  const administrator = await makePerson({ grants: ['administrator'] })
  const before = await newsroomSettings()
  await setEditionChanges(administrator, { isAllowed: true }, now)
  expect(await newsroomSettings()).toEqual({ ...before, showEditionChanges: true })
  await setEditionChanges(administrator, { isAllowed: false }, now)
  expect(await newsroomSettings()).toEqual(before)
})

test('a chief does not', async () => {
  const chief = await makePerson({ grants: ['chief'] })
  await expect(setEditionChanges(chief, { isAllowed: true }, now)).rejects.toMatchObject({ code: 'not-allowed' })
  expect((await newsroomSettings()).showEditionChanges).toBe(false)
})
