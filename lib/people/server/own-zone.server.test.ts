import { expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { makePerson } from '#testing/factories.ts'
import { changeOwnZone, OwnZoneInput, ownZone } from './own-zone.ts'

const now = new Date('2026-03-01T12:00:00Z')

test('a person has a clock of their own until they go by the newsroom’s again', async () => {
  const [ada, ben] = [await makePerson(), await makePerson()]
  await changeOwnZone(ada, { zone: 'Asia/Seoul' }, now)
  expect([await ownZone(ada), await ownZone(ben)]).toEqual(['Asia/Seoul', null])
  await changeOwnZone(ada, { zone: null }, now)
  expect(await ownZone(ada)).toBeNull()
})

test('a zone nobody knows is refused, and the system has no clock', async () => {
  expect(OwnZoneInput.safeParse({ zone: 'Mars/Olympus' }).success).toBe(false)
  await expect(changeOwnZone(systemActor('seed'), { zone: 'UTC' }, now)).rejects.toMatchObject({ code: 'not-allowed' })
})
