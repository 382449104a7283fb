import { describe, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { awarenessUpdate, readOwnAwareness } from './own-awareness.ts'

function saidBy(state: Record<string, unknown> | null, also?: number): Uint8Array {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(state)
  if (also !== undefined) awareness.states.set(also, {})
  if (also !== undefined) awareness.meta.set(also, { clock: 1, lastUpdated: 0 })
  const update = encodeAwarenessUpdate(
    awareness,
    also === undefined ? [awareness.clientID] : [awareness.clientID, also],
  )
  awareness.destroy()
  return update
}
const position = (text: Y.Text) => Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, 0))

test('caret and field are read, and whatever else a client claims is left out', () => {
  const text = new Y.Doc().getText('headline')
  const cursor = { anchor: position(text), head: position(text) }
  const said = readOwnAwareness(saidBy({ cursor, field: 'headline', user: { name: 'The Chief' }, admin: true }))
  expect(said?.state).toEqual({ cursor, field: 'headline' })
})

test('a client may leave', () => {
  expect(readOwnAwareness(saidBy(null))).toMatchObject({ state: null })
})

describe('nothing is read from', () => {
  test.each([
    ['a client that speaks for another one too', saidBy({}, 7)],
    ['a caret that is none', saidBy({ cursor: { anchor: 'x', head: {} } })],
    [
      'a caret with more in it',
      saidBy({ cursor: { anchor: { tname: 'body', html: '<b>' }, head: { tname: 'body' } } }),
    ],
    ['a field no story has', saidBy({ field: 'password' })],
    ['a very long state', saidBy({ cursor: null, field: 'x'.repeat(5_000) })],
    ['garbage', Uint8Array.from([1, 255, 255, 255])],
    ['nothing', new Uint8Array()],
  ])('%s', (_, bytes) => {
    expect(readOwnAwareness(bytes)).toBeNull()
  })
})

test('what the server says of people is what y-protocols understands', () => {
  const awareness = new Awareness(new Y.Doc())
  const user = { personId: 3, name: 'Ada Quill', color: '#1f6fb2' }
  applyAwarenessUpdate(
    awareness,
    awarenessUpdate([{ clientId: 5, clock: 2, state: { field: 'body', user } }]),
    'server',
  )
  expect(awareness.getStates().get(5)).toEqual({ field: 'body', user })
  applyAwarenessUpdate(awareness, awarenessUpdate([{ clientId: 5, clock: 3, state: null }]), 'server')
  expect(awareness.getStates().has(5)).toBe(false)
  awareness.destroy()
})
