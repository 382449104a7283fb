import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openOutbox } from './outbox.ts'

/** A journal in memory: what a device keeps. */
function shelf({ isFull = false } = {}) {
  const rows = new Map<number, Uint8Array>()
  const refused = new Map<number, string>()
  let last = 0
  return {
    rows,
    refused,
    keep: async (update: Uint8Array) => {
      if (isFull) return null
      rows.set(++last, update)
      return last
    },
    drop: async (keys: readonly number[]) => {
      for (const key of keys) rows.delete(key)
    },
    refuse: async (keys: readonly number[], why: string) => {
      for (const key of keys) refused.set(key, why)
    },
  }
}

let doc: Y.Doc
let updates: Uint8Array[]
const type = (words: string) => {
  doc.getText('headline').insert(doc.getText('headline').length, words)
  return updates.at(-1) as Uint8Array
}
const read = (...pushes: (Uint8Array | undefined)[]) => {
  const other = new Y.Doc()
  for (const push of pushes) if (push) Y.applyUpdate(other, push)
  return other.getText('headline').toString()
}
beforeEach(() => {
  doc = new Y.Doc()
  updates = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
})

const open = (journal = shelf()) => ({ journal, outbox: openOutbox(journal, () => {}) })

describe('what is typed', () => {
  test('is in the journal before it can be sent, and goes from it when the database has it', async () => {
    const { journal, outbox } = open()
    outbox.add(type('a'))
    expect(outbox.next()).toBeNull()
    expect(outbox.isEmpty()).toBe(false)
    await outbox.settled()
    const push = outbox.next()
    expect(journal.rows.size).toBe(1)
    expect(read(push?.update)).toBe('a')
    outbox.acknowledge(push?.seq ?? 0)
    expect(outbox.isEmpty()).toBe(true)
    expect(journal.rows.size).toBe(0)
  })

  test('meanwhile goes together into the next push', async () => {
    const { outbox } = open()
    const pushes: (Uint8Array | undefined)[] = []
    for (const words of ['a', 'b']) {
      outbox.add(type(words))
      await outbox.settled()
      pushes.push(outbox.next()?.update)
    }
    for (const words of ['c', 'd', 'e']) outbox.add(type(words))
    await outbox.settled()
    expect(outbox.next()).toBeNull()
    outbox.acknowledge(1)
    pushes.push(outbox.next()?.update)
    expect(outbox.next()).toBeNull()
    expect(read(...pushes)).toBe('abcde')
  })

  test('goes again when the line broke before the answer', async () => {
    const { journal, outbox } = open()
    outbox.add(type('a'))
    await outbox.settled()
    outbox.next()
    outbox.add(type('b'))
    await outbox.settled()
    outbox.putBack()
    const again = outbox.next()
    expect(read(again?.update)).toBe('ab')
    // The answer to the first push, which came too late, settles nothing.
    outbox.acknowledge(1)
    expect(outbox.isEmpty()).toBe(false)
    expect(journal.rows.size).toBe(2)
  })

  test('over a long time goes in pieces that fit into frames', async () => {
    const { outbox } = open()
    for (const letter of 'abc') {
      outbox.add(type(letter.repeat(600_000)))
      await outbox.settled()
    }
    const pushes = [outbox.next(), outbox.next()]
    outbox.acknowledge(1)
    pushes.push(outbox.next())
    expect(pushes.every((push) => push !== null && push.update.byteLength < 1_000_000)).toBe(true)
    expect(read(...pushes.map((push) => push?.update))).toHaveLength(1_800_000)
  })

  test('is sent from a device that keeps nothing, which is told', async () => {
    const { outbox } = open(shelf({ isFull: true }))
    outbox.add(type('a'))
    await outbox.settled()
    expect(outbox.isKeptOnDevice()).toBe(false)
    expect(read(outbox.next()?.update)).toBe('a')
  })
})

test('what the server will never take stays kept with the reason, and so does all that builds on it', async () => {
  const { journal, outbox } = open()
  outbox.add(type('a'))
  await outbox.settled()
  outbox.next()
  outbox.refuse('No story holds this.')
  outbox.add(type('b'))
  await outbox.settled()
  expect(outbox.next()).toBeNull()
  expect(outbox.isEmpty()).toBe(false)
  expect(journal.rows.size).toBe(2)
  expect([...journal.refused.values()]).toEqual(['No story holds this.', 'No story holds this.'])
  expect(read(...outbox.unsaved())).toBe('ab')
})
