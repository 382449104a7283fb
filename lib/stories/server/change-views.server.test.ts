import { expect, test } from 'vitest'
import { aPerson } from '#testing/staff.ts'
import { changeView, dropView, keepPreference, keepView } from './change-views.ts'
import { deskPreference, savedViews } from './saved-view-queries.ts'

const now = new Date('2026-11-23T12:00:00Z')
const view = { name: 'Late sport', query: { queue: 'late' }, columns: [], layout: 'list' as const, isShared: false }

test('a view is its owner’s until it is shared, and then everybody’s to see and still the owner’s to change', async () => {
  const editor = await aPerson('Eve Editor', 'editor')
  const chief = await aPerson('Ada Chief', 'chief')
  const { id } = await keepView(editor, view, now)
  expect((await savedViews(chief)).map((one) => one.id)).not.toContain(id)
  await expect(dropView(chief, { id })).rejects.toMatchObject({ code: 'not-found' })
  await changeView(editor, { id, isShared: true }, now)
  expect((await savedViews(chief)).find((one) => one.id === id)).toMatchObject({ isOwn: false, mayChange: false })
  await expect(dropView(chief, { id })).rejects.toMatchObject({ code: 'not-allowed' })
  await dropView(editor, { id })
  expect((await savedViews(editor)).map((one) => one.id)).not.toContain(id)
})

test('two views of one name are refused at the name', async () => {
  const editor = await aPerson('Eve Editor', 'editor')
  await keepView(editor, view, now)
  await expect(keepView(editor, view, now)).rejects.toMatchObject({
    code: 'invalid',
    fields: { name: expect.any(String) },
  })
})

test('a person’s columns are kept in their order', async () => {
  const editor = await aPerson('Eve Editor', 'editor')
  expect(await deskPreference(editor)).toEqual({ columns: [], layout: 'list' })
  await keepPreference(editor, { columns: ['due', 'state'], layout: 'board' })
  expect(await deskPreference(editor)).toEqual({ columns: ['due', 'state'], layout: 'board' })
})
