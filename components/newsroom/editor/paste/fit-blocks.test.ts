import { describe, expect, test } from 'vitest'
import { type Block, Body, maxBodyBlocks } from '#lib/stories/body.ts'
import { blockText } from '#lib/stories/body-text.ts'
import { fitBlocks } from './fit-blocks.ts'
import { inlineFlow, plainLook } from './inline-flow.ts'
import { blocksOfText } from './text-blocks.ts'
import { numberOf } from './word-noise.ts'

const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('what is pasted', () => {
  test('holds no more blocks than a body', () => {
    const { blocks, isCut } = fitBlocks(Array.from({ length: maxBodyBlocks + 1 }, () => line('x')))
    expect(blocks).toHaveLength(maxBodyBlocks)
    expect(isCut).toBe(true)
  })

  test('comes as its words where a block breaks a limit', () => {
    const item = { type: 'listItem' as const, content: [line('x'), line('y')] as never }
    const list: Block = { type: 'bulletList', content: Array.from({ length: 1_001 }, () => item) }
    const { blocks, isCut } = fitBlocks([line('before'), list])
    expect(isCut).toBe(false)
    expect(blocks).toHaveLength(2_003)
    expect(Body.safeParse({ type: 'doc', content: blocks }).success).toBe(true)
  })

  test('passes the body’s schema however long a line is', () => {
    const text = `${'word '.repeat(60_000)}${'x'.repeat(120_000)}`
    const blocks = blocksOfText(text)
    expect(Body.safeParse({ type: 'doc', content: blocks }).success).toBe(true)
    expect(blocks.map(blockText).join(' ').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
  })
})

describe('words on their way', () => {
  const taken = (...texts: string[]) => {
    const flow = inlineFlow()
    for (const text of texts) flow.text(text, plainLook)
    return flow.take().map((nodes) => nodes.map((node) => (node.type === 'text' ? node.text : '/')).join(''))
  }

  test('have the spaces a browser shows', () => {
    expect(taken('  a\n b\t', ' c ', ' d  ')).toEqual(['a b c d'])
    expect(taken('10\u00a0km', ' \u00a0 away')).toEqual(['10\u00a0km away'])
    expect(taken(' \n ', '\u00a0')).toEqual([])
  })

  test('are two paragraphs where two line breaks part them, and none where breaks stand alone', () => {
    const flow = inlineFlow()
    flow.lineBreak()
    flow.text('a', plainLook)
    flow.lineBreak()
    flow.lineBreak()
    flow.text('b', plainLook)
    flow.lineBreak()
    expect(flow.take()).toEqual([[{ type: 'text', text: 'a' }], [{ type: 'text', text: 'b' }]])
  })
})

test.each([
  ['1.', 1],
  ['12)', 12],
  ['(3)', 3],
  ['2.4.', 4],
  ['c.', 3],
  ['iv.', 4],
  ['i)', 1],
  ['·', null],
  ['o', null],
  ['§', null],
  ['-', null],
])('Word’s mark %s counts as %s', (mark, value) => {
  expect(numberOf(`${mark}\u00a0\u00a0 `)).toBe(value)
})
