import { expect, test, vi } from 'vitest'
import { presentStore } from './present-store.ts'

const ada = { personId: 1, name: 'Ada Quill', color: '#1f6fb2' }
const bea = { personId: 2, name: 'Bea Margin', color: '#b3431e' }

test('a story in which nothing changed keeps its list, and its row', () => {
  const store = presentStore()
  store.set({ 7: [ada], 8: [bea] })
  const [seven, eight] = [store.of(7), store.of(8)]
  store.set({ 7: [{ ...ada }], 8: [{ ...ada }, { ...bea }] })
  expect(store.of(7)).toBe(seven)
  expect(store.of(8)).not.toBe(eight)
  expect(store.of(8)).toEqual([ada, bea])
})

test('an empty story is empty, always by the same list', () => {
  const store = presentStore()
  store.set({ 7: [ada] })
  const nobody = store.of(8)
  store.set({})
  expect([store.of(7), store.of(8)]).toEqual([[], []])
  expect(store.of(7)).toBe(nobody)
})

test('who listens hears of each look until they stop', () => {
  const store = presentStore()
  const heard = vi.fn()
  const stop = store.subscribe(heard)
  store.set({ 7: [ada] })
  stop()
  store.set({})
  expect(heard).toHaveBeenCalledTimes(1)
})
