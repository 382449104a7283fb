import { describe, expect, test } from 'vitest'
import { foldLetters, hyphenate } from './fold.ts'

describe('folding letters', () => {
  test.each([
    ['São Paulo', 'sao paulo'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['Gießen', 'giessen'],
    ['GROẞENHAIN', 'grossenhain'],
    ['Tromsø', 'tromso'],
    ['Łódź', 'lodz'],
    ['Đà Nẵng', 'da nang'],
    ['Þórshöfn', 'thorshofn'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Gəncə', 'ganca'],
    ['Xi’an', 'xian'],
    ['ﬁnland', 'finland'],
    ['Ky\u200biv', 'kyiv'],
  ])('turns %s into %s', (text, folded) => {
    expect(foldLetters(text)).toBe(folded)
  })

  test('gives the same result for composed and decomposed letters', () => {
    expect(foldLetters('Zu\u0308rich')).toBe(foldLetters('Z\u00fcrich'))
  })

  test('leaves other scripts readable for search', () => {
    expect(foldLetters('Київ')).toBe('киів')
  })

  test('folding twice changes nothing', () => {
    for (const text of ['Đà Nẵng', 'İSTANBUL', 'ΚΊΕΒΟ', 'ẞ'])
      expect(foldLetters(foldLetters(text))).toBe(foldLetters(text))
  })
})

describe('hyphenating', () => {
  test.each([
    ['  St. John’s, N.L.  ', 'st-johns-n-l'],
    ['Nuku‘alofa', 'nukualofa'],
    ['東京', ''],
    ['---', ''],
  ])('turns %s into "%s"', (text, slug) => {
    expect(hyphenate(text)).toBe(slug)
  })
})
