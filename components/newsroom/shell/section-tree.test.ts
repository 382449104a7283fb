import { expect, test } from 'vitest'
import { inTreeOrder, sectionOptions } from './section-tree.ts'

const sections = [
  { id: 12, name: 'Football', parentId: 7 },
  { id: 2, name: 'World', parentId: null },
  { id: 7, name: 'Sport', parentId: null },
  { id: 9, name: 'Space', parentId: 5 },
]

test('a section below another stands right behind it, and one whose parent is not ours stands by itself', () => {
  expect(inTreeOrder(sections).map(({ name }) => name)).toEqual(['World', 'Sport', 'Football', 'Space'])
})

test('a drop-down list sets children in', () => {
  expect(sectionOptions(sections).map(({ label }) => label)).toEqual(['World', 'Sport', '– Football', '– Space'])
})
