import { describe, expect, test } from 'vitest'
import type { Block } from './body.ts'
import { countPlaceholders, placeholdersIn, placeholdersOfBody } from './placeholders.ts'

describe('a placeholder', () => {
  test.each([
    ['TK', 1],
    ['TKTK', 1],
    ['the mayor, [TK first name], said', 1],
    ['$TK million, or TK%, of 10TK', 3],
    ['a TK-year-old; TK. (TKTKTK)', 3],
    ['“TK”—TK’s', 2],
  ])('is found in %s', (text, count) => {
    expect(countPlaceholders(text)).toBe(count)
  })

  test.each(['', 'tk', 'Tk', 'ATK', 'TKO', 'TKK', 'ATKINS', 'shop.tk', 'TK_ID', 'ÉTK', 'СТК'])('is not %s', (text) => {
    expect(countPlaceholders(text)).toBe(0)
  })

  test('says where it stands', () => {
    expect(placeholdersIn('a TK b TKTK')).toEqual([
      { from: 2, to: 4 },
      { from: 7, to: 11 },
    ])
  })
})

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('the placeholders of a body', () => {
  test('are counted over its blocks, captions and cells included', () => {
    const image: Block = { type: 'image', attrs: { mediaId: 1, alt: '', caption: 'TK caption', credit: '' } }
    const table: Block = {
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('TK') as never] }] }],
    }
    expect(placeholdersOfBody({ type: 'doc', content: [paragraph('none'), image, table, paragraph('TK TK')] })).toEqual(
      {
        count: 4,
        firstBlock: 1,
      },
    )
  })

  test('are none in a body without them', () => {
    expect(placeholdersOfBody({ type: 'doc', content: [paragraph('x')] })).toEqual({ count: 0, firstBlock: null })
  })

  test('are found where a mark parts the letters', () => {
    const parted: Block = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'T', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'K' },
      ],
    }
    expect(placeholdersOfBody({ type: 'doc', content: [parted] }).count).toBe(1)
  })
})
