import { expect, test } from 'vitest'
import { deskHref, isNarrowed, withoutFilters } from './desk-href.ts'

test('a changed filter keeps the others and starts the list anew', () => {
  expect(deskHref({ section: 3, text: 'korea summit', before: 'x-1' }, { state: ['submitted'] })).toBe(
    '/newsroom/desk?state=submitted&section=3&text=korea+summit',
  )
})

test('an older page keeps every filter', () => {
  expect(deskHref({ mine: '1' }, { before: 'abc-2' })).toBe('/newsroom/desk?mine=1&before=abc-2')
})

test('without filters the address is plain', () => {
  expect(deskHref({ state: ['draft'] }, { state: undefined })).toBe('/newsroom/desk')
})

test('clearing the filters leaves the tab', () => {
  const filters = { queue: 'late', mine: '1', section: 3, text: 'ship' } as const
  expect([isNarrowed(filters), isNarrowed({ queue: 'late', mine: '1' })]).toEqual([true, false])
  expect(deskHref(filters, withoutFilters())).toBe('/newsroom/desk?queue=late&mine=1')
})
