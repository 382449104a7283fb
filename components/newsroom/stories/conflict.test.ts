import { describe, expect, test } from 'vitest'
import { compare } from './conflict.ts'
import type { EditableCopy } from './editable-copy.ts'

const base: EditableCopy = {
  urgency: 3,
  sectionId: 1,
  topics: [],
  bylines: [],
  places: [],
  datelineProfile: 'agency',
  datelineDay: null,
  related: [],
  embargoUntil: null,
  noteToEditors: 'Talks open',
}
const nothing = { theirs: [], mine: [], both: [] }

describe('two versions of one working copy', () => {
  test('what nobody changed is no matter', () => {
    expect(compare(base, base, base)).toEqual(nothing)
  })

  test('different fields do not collide', () => {
    const mine = { ...base, noteToEditors: 'Talks open in Seoul' }
    const theirs = { ...base, urgency: 2 }
    expect(compare(base, mine, theirs)).toEqual({ theirs: ['urgency'], mine: ['noteToEditors'], both: [] })
  })

  test('the same field changed by both is for a person to decide', () => {
    const mine = { ...base, noteToEditors: 'Talks open in Seoul' }
    const theirs = { ...base, noteToEditors: 'Talks begin' }
    expect(compare(base, mine, theirs)).toEqual({ ...nothing, both: ['noteToEditors'] })
  })

  test('the same change by both is no conflict', () => {
    const both = { ...base, noteToEditors: 'Talks begin' }
    expect(compare(base, both, { ...both })).toEqual(nothing)
  })

  test('our own words that arrived though the answer was lost are not a colleague’s', () => {
    const attempted = { noteToEditors: 'Talks open in' }
    const mine = { ...base, noteToEditors: 'Talks open in Seoul' }
    const theirs = { ...base, noteToEditors: 'Talks open in' }
    expect(compare(base, mine, theirs, attempted)).toEqual({ ...nothing, mine: ['noteToEditors'] })
  })

  test('spacing that is not stored and the order of keys are not changes', () => {
    const byline = { personId: null, name: 'Ann Reyes', role: '' }
    const reordered = { role: '', name: 'Ann Reyes', personId: null }
    const mine = { ...base, noteToEditors: 'Talks open ', bylines: [byline] }
    expect(compare({ ...base, bylines: [byline] }, mine, { ...base, bylines: [reordered] })).toEqual(nothing)
  })

  test('the order of places counts, for the first one gives the day', () => {
    const seoul = { id: 1 } as EditableCopy['places'][number]
    const moscow = { id: 2 } as EditableCopy['places'][number]
    const mine = { ...base, places: [seoul, moscow] }
    const theirs = { ...base, places: [moscow, seoul] }
    expect(compare(base, mine, theirs).both).toEqual(['places'])
  })
})
