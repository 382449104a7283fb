import { describe, expect, test } from 'vitest'
import type { Block, Body } from './body.ts'
import { choosePage, pagesOf } from './body-pages.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const pageBreak: Block = { type: 'pageBreak' }
const body = (...content: Block[]): Body => ({ type: 'doc', content })
const [a, b, c] = [paragraph('a'), paragraph('b'), paragraph('c')]

describe('the pages of a body', () => {
  test.each([
    ['without breaks', body(a, b), [[a, b]]],
    ['with two breaks', body(a, pageBreak, b, pageBreak, c), [[a], [b], [c]]],
    ['with breaks at both ends', body(pageBreak, a, b, pageBreak), [[a, b]]],
    ['with breaks side by side', body(a, pageBreak, pageBreak, b), [[a], [b]]],
    ['of breaks alone', body(pageBreak, pageBreak), [[]]],
    ['that is empty', body(), [[]]],
  ])('%s', (_, whole, pages) => {
    expect(pagesOf(whole)).toEqual(pages)
  })
})

describe('?page=', () => {
  const whole = body(a, pageBreak, b, pageBreak, c)

  test('absent or 1 shows the first page', () => {
    expect(choosePage(whole, undefined)).toEqual({ page: 1, blocks: [a], of: 3, isWhole: false })
    expect(choosePage(whole, '1')).toEqual({ page: 1, blocks: [a], of: 3, isWhole: false })
  })

  test('a number shows that page', () => {
    expect(choosePage(whole, '3')).toEqual({ page: 3, blocks: [c], of: 3, isWhole: false })
  })

  test('all shows everything without the breaks', () => {
    expect(choosePage(whole, 'all')).toEqual({ page: 1, blocks: [a, b, c], of: 3, isWhole: true })
  })

  test.each(['0', '4', '-1', '1.5', '01', '1e1', 'ALL', '', ' 1', '99999', '__proto__'])('%j is no page', (asked) => {
    expect(choosePage(whole, asked)).toBeNull()
  })
})
