import { expect, test } from 'vitest'
import { waitOf } from './dashboard.ts'

const nobody = { isAssigned: false, isReturned: false, isOwn: false, isEditor: false }

test.each([
  ['one’s own draft', { state: 'draft', isOwn: true }, 'draft'],
  ['one’s own draft that was sent back', { state: 'draft', isOwn: true, isReturned: true }, 'returned'],
  ['somebody else’s draft that was sent back', { state: 'draft', isReturned: true, isEditor: true }, null],
  ['a draft one is to finish', { state: 'draft', isAssigned: true }, 'assigned'],
  ['what stands in the queue of an editor', { state: 'submitted', isEditor: true }, 'submitted'],
  ['what stands in another’s queue', { state: 'submitted', isOwn: true }, null],
  ['what one submitted and is to look after', { state: 'submitted', isOwn: true, isAssigned: true }, 'assigned'],
  ['what an editor has approved', { state: 'approved', isEditor: true }, 'approved'],
  ['what is out', { state: 'published', isOwn: true, isEditor: true, isAssigned: true }, null],
] as const)('%s', (_, facts, wait) => {
  expect(waitOf({ ...nobody, ...facts })).toBe(wait)
})
