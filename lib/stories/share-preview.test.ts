import { expect, test } from 'vitest'
import { cut } from './share-preview.ts'

test.each([
  ['Talks open', 20, 'Talks open', false],
  ['  Talks   open ', 20, 'Talks open', false],
  ['Talks open in Seoul', 19, 'Talks open in Seoul', false],
  ['Talks open in Seoul', 18, 'Talks open in…', true],
  ['Talks open, slowly', 14, 'Talks open…', true],
  ['Donaudampfschifffahrt', 10, 'Donaudamp…', true],
  ['👩🏽‍🚀', 20, '👩🏽‍🚀', false],
  ['', 10, '', false],
])('%j in %i characters is %j', (words, most, text, isCut) => {
  expect(cut(words, most)).toEqual({ text, isCut })
  expect([...cut(words, most).text].length).toBeLessThanOrEqual(most)
})
