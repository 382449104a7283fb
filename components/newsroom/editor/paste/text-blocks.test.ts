import { describe, expect, test } from 'vitest'
import type { Block } from '#lib/stories/body.ts'
import { blocksOfText } from './text-blocks.ts'

const words = (content: Block & { content?: unknown }): string =>
  JSON.stringify(content, (key, value) => (key === 'type' ? undefined : value))
const kinds = (text: string, isPlain?: boolean) => blocksOfText(text, isPlain).map(({ type }) => type)
const lines = (text: string, isPlain?: boolean) =>
  blocksOfText(text, isPlain).map((block) =>
    (block.type === 'paragraph' || block.type === 'heading' ? (block.content ?? []) : [])
      .map((node) => (node.type === 'text' ? node.text : '/'))
      .join(''),
  )

describe('pasted text', () => {
  test('has paragraphs where it has empty lines', () => {
    expect(lines('One.\n\nTwo.\r\n\r\n\r\nThree.')).toEqual(['One.', 'Two.', 'Three.'])
  })

  test('has a paragraph a line where it has no empty lines', () => {
    expect(lines('One.\nTwo.\nThree.')).toEqual(['One.', 'Two.', 'Three.'])
  })

  test('keeps single line ends inside paragraphs, as in a verse', () => {
    expect(lines('First\nsecond\n\nNext.')).toEqual(['First/second', 'Next.'])
  })

  test('loses the line ends of a mail program', () => {
    const mail =
      'The harbour was closed for eleven days because of the storm\nthat came from the south, and nobody knew how long the\nships would wait.'
    expect(lines(`${mail}\n\nEnd.`)).toEqual([mail.replaceAll('\n', ' '), 'End.'])
  })

  test.each([
    ['• one\n• two', 'bulletList'],
    ['- one\n- two', 'bulletList'],
    ['* one\n* two\n* three', 'bulletList'],
    ['• one alone', 'bulletList'],
    ['1. one\n2. two', 'orderedList'],
    ['3) one\n4) two', 'orderedList'],
    ['## A heading', 'heading'],
    ['> quoted\n> twice', 'blockquote'],
    ['---', 'divider'],
  ])('%j is a block of its own kind', (text, kind) => {
    expect(kinds(text)).toEqual([kind])
  })

  test.each([
    '- said one',
    '1. Only one',
    '2019. A year\n2024. Another',
    '– No, he said\n– Yes, she said',
    '— No\n— Yes',
    '# 1 in the world',
    '**bold** and _italic_ and `code`',
    '-5 degrees\n-7 degrees',
    '> one\nnot quoted',
  ])('%j is text', (text) => {
    expect(new Set(kinds(text))).toEqual(new Set(['paragraph']))
  })

  test('nests lists by their indent and leaves the words around them', () => {
    const [before, list, after] = blocksOfText('Buy:\n- milk\n  - whole\n- bread\nToday.')
    expect([before?.type, after?.type]).toEqual(['paragraph', 'paragraph'])
    expect(words(list as Block)).toBe(
      words({
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              { type: 'paragraph', content: [{ type: 'text', text: 'milk' }] },
              {
                type: 'bulletList',
                content: [
                  { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'whole' }] }] },
                ],
              },
            ],
          },
          { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'bread' }] }] },
        ],
      }),
    )
  })

  test('is words alone when the person asks for that', () => {
    expect(lines('- one\n- two\n\n## three', true)).toEqual(['- one/- two', '## three'])
  })

  test('keeps a single no-break space and drops what no text may hold', () => {
    expect(lines('10\u00a0km\u0007 \ud800away\ufeff')).toEqual(['10\u00a0km \ufffdaway'])
  })
})
