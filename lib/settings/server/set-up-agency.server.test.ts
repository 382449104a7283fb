import { expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { makePerson } from '#testing/factories.ts'
import { setUpAgency } from './set-up-agency.ts'
import { newsroomSettings } from './settings-queries.ts'

const now = new Date('2026-03-01T12:00:00Z')

test('what is given changes, the rest stays', async () => {
  await setUpAgency(systemActor('command-line'), { name: 'Harbour Wire', source: 'HW', zone: 'Asia/Seoul' }, now)
  await setUpAgency(systemActor('command-line'), { tagline: 'From the quay' }, now)
  const expected = { name: 'Harbour Wire', source: 'HW', zone: 'Asia/Seoul', tagline: 'From the quay' }
  expect(await newsroomSettings()).toMatchObject(expected)
})

test('a zone that is none is refused by name, and an editor altogether', async () => {
  const before = await newsroomSettings()
  const mars = setUpAgency(systemActor('command-line'), { zone: 'Mars/Olympus' }, now)
  await expect(mars).rejects.toMatchObject({ code: 'invalid', fields: { zone: expect.any(String) } })
  const editor = await makePerson({ grants: ['editor'] })
  await expect(setUpAgency(editor, { name: 'Mine' }, now)).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await newsroomSettings()).toEqual(before)
})
