import { expect, test } from 'vitest'
import { chooseShown, chooseWhole, countOf, extend, isChosen, nothingChosen, toggle } from './selection.ts'

const shown = [9, 7, 5, 3, 1]
const idsOf = (selection: typeof nothingChosen) => [...selection.ids].sort()

test('a story is taken in, and out again', () => {
  const one = toggle(nothingChosen, 7, shown)
  expect([idsOf(one), idsOf(toggle(one, 7, shown))]).toEqual([[7], []])
})

test('a range goes from the last choice, either way, and keeps what was chosen before', () => {
  const down = extend(toggle(toggle(nothingChosen, 1, shown), 7, shown), 3, shown)
  expect(idsOf(down)).toEqual([1, 3, 5, 7])
  expect(idsOf(extend(toggle(nothingChosen, 3, shown), 9, shown))).toEqual([3, 5, 7, 9])
})

test('a range from a story that has left the list is that one story', () => {
  expect(idsOf(extend(toggle(nothingChosen, 99, shown), 5, shown))).toEqual([5, 99])
})

test('the whole view counts what the person saw, and holds what is not on the screen', () => {
  const whole = chooseWhole(1204)
  expect([countOf(whole), isChosen(whole, 4711)]).toEqual([1204, true])
})

test('taking one out of the whole leaves the others on the screen', () => {
  expect(idsOf(toggle(chooseWhole(1204), 5, shown))).toEqual([1, 3, 7, 9])
  expect(countOf(chooseShown(shown))).toBe(5)
})
