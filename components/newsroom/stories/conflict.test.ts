import { describe, expect, test } from 'vitest'
import { emptyBody } from '#lib/stories/body.ts'
import { compare } from './conflict.ts'
import type { EditableCopy } from './editable-copy.ts'

const base: EditableCopy = {
  headline: 'Talks open',
  standfirst: '',
  body: emptyBody,
  shortHeadline: '',
  slugline: '',
  urgency: 3,
  sectionId: 1,
  topics: [],
  bylines: [],
  places: [],
  datelineProfile: 'agency',
  datelineDay: null,
  related: [],
  embargoUntil: null,
  noteToEditors: '',
}
const nothing = { theirs: [], mine: [], both: [] }

describe('two versions of one working copy', () => {
  test('what nobody changed is no matter', () => {
    expect(compare(base, base, base)).toEqual(nothing)
  })

  test('different fields do not collide', () => {
    const mine = { ...base, headline: 'Talks open in Seoul' }
    const theirs = { ...base, urgency: 2 }
    expect(compare(base, mine, theirs)).toEqual({ theirs: ['urgency'], mine: ['headline'], both: [] })
  })

  test('the same field changed by both is for a person to decide', () => {
    const mine = { ...base, headline: 'Talks open in Seoul' }
    const theirs = { ...base, headline: 'Talks begin' }
    expect(compare(base, mine, theirs)).toEqual({ ...nothing, both: ['headline'] })
  })

  test('the same change by both is no conflict', () => {
    const both = { ...base, headline: 'Talks begin' }
    expect(compare(base, both, { ...both })).toEqual(nothing)
  })

  test('our own words that arrived though the answer was lost are not a colleague’s', () => {
    const attempted = { headline: 'Talks open in' }
    const mine = { ...base, headline: 'Talks open in Seoul' }
    const theirs = { ...base, headline: 'Talks open in' }
    expect(compare(base, mine, theirs, attempted)).toEqual({ ...nothing, mine: ['headline'] })
  })

  test('spacing that is not stored and the order of keys are not changes', () => {
    const mine = { ...base, headline: 'Talks open ' }
    const reordered = { content: [{ type: 'paragraph' }], type: 'doc' } as typeof emptyBody
    expect(compare(base, mine, { ...base, body: reordered })).toEqual(nothing)
  })

  test('the order of places counts, for the first one gives the day', () => {
    const seoul = { id: 1 } as EditableCopy['places'][number]
    const moscow = { id: 2 } as EditableCopy['places'][number]
    const mine = { ...base, places: [seoul, moscow] }
    const theirs = { ...base, places: [moscow, seoul] }
    expect(compare(base, mine, theirs).both).toEqual(['places'])
  })
})
