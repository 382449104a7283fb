import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carried, carriedEdit, type Edit, editOf, endOf, oneLine } from './carried-edit.ts'

const apply = (text: string, { at, removed, inserted }: Edit) => text.slice(0, at) + inserted + text.slice(at + removed)

describe('what somebody typed', () => {
  test.each([
    ['a letter in the middle', 'abc', 'abXc', 3, { at: 2, removed: 0, inserted: 'X' }],
    ['a doubled letter is the one before the caret', 'all', 'alll', 2, { at: 1, removed: 0, inserted: 'l' }],
    ['a caret inside a character is no place', '👍', '👍👍', 3, { at: 2, removed: 0, inserted: '👍' }],
    ['a word over a selection', 'one two', 'one six', 7, { at: 4, removed: 3, inserted: 'six' }],
    ['nothing', 'abc', 'abc', 1, { at: 3, removed: 0, inserted: '' }],
  ])('%s', (_, from, to, caret, edit) => {
    expect(editOf(from, to, caret)).toEqual(edit)
  })

  test('always leads from the one text to the other, and never cuts a character in two', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '👍', '👎', ' '), maxLength: 8 })
    fc.assert(
      fc.property(text, text, fc.nat(16), (from, to, caret) => {
        const edit = editOf(from, to, Math.min(caret, to.length))
        expect(apply(from, edit)).toBe(to)
        expect(edit.inserted.isWellFormed() && from.slice(0, edit.at).isWellFormed()).toBe(true)
        expect(from.slice(edit.at, edit.at + edit.removed).isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('a place in the text', () => {
  test.each([
    ['moves with words put in before it', [{ insert: 'abc' }], 5, 8],
    ['stays before words put in right at it', [{ retain: 5 }, { insert: 'abc' }], 5, 5],
    ['moves back with words taken out before it', [{ delete: 2 }], 5, 3],
    ['ends where the words around it were taken out', [{ retain: 3 }, { delete: 10 }], 5, 3],
    ['stays before changes behind it', [{ retain: 7 }, { delete: 1 }], 5, 5],
  ])('%s', (_, delta, from, to) => {
    expect(carried(from, delta)).toBe(to)
  })

  test('an undo leaves the caret behind what came back', () => {
    expect(endOf([{ retain: 4 }, { insert: 'back' }])).toBe(8)
  })
})

test('an edit made on an older text takes away no word that others put in meanwhile', () => {
  const edit: Edit = { at: 4, removed: 3, inserted: 'six' }
  expect(apply('Now: one two', carriedEdit(edit, [[{ insert: 'Now: ' }]]))).toBe('Now: one six')
  expect(carriedEdit(edit, [[{ retain: 5 }, { insert: 'XYZ' }]]).removed).toBe(3)
})

test('a field holds one line without control characters or halves of characters', () => {
  expect(oneLine('one \r\n two\u0007\ud83d three')).toBe('one two\ufffd three')
})
