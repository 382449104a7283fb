import { describe, expect, test } from 'vitest'
import { Body, maxBodyBlocks } from '#lib/stories/body.ts'
import { maxTextLength } from '#lib/stories/body-inline.ts'
import { bodyText } from '#lib/stories/body-text.ts'
import { blocksOf, linesOf } from './text-blocks.ts'

const kinds = (text: string) => blocksOf(linesOf(text), maxBodyBlocks).map(({ type }) => type)
const paragraphs = (text: string) =>
  blocksOf(linesOf(text), maxBodyBlocks).map((block) => bodyText({ type: 'doc', content: [block] }))

describe('the text of a wire as blocks', () => {
  test('each line that says something is a paragraph, in order', () => {
    expect(paragraphs('\n\n First. \n \u00a0 \nSecond.\n\u200b\n\n\nThird,\twith  two spaces.')).toEqual([
      'First.',
      'Second.',
      'Third,\twith  two spaces.',
    ])
  })

  test('marked lines are headings', () => {
    expect(kinds('== Reactions ==\nText.\n=== Abroad ===\n## Next\n### Then')).toEqual([
      'heading',
      'paragraph',
      'heading',
      'heading',
      'heading',
    ])
  })

  test.each([
    '== Only one side',
    '====',
    '== ==',
    '# Number one',
    '#hashtag',
    'Reactions',
    'REACTIONS:',
    '======x======',
  ])('%j is no heading', (line) => expect(kinds(line)).toEqual(['paragraph']))

  test('lines that count from one are a list, and so are bullets', () => {
    expect(kinds('Before\n1. One\n2. Two\n3. Three\n• A\n• B\n* C\n* D')).toEqual([
      'paragraph',
      'orderedList',
      'bulletList',
      'bulletList',
    ])
  })

  test.each([
    '1. Alone',
    '2. Two\n3. Three',
    '• Alone',
    '– Said one\n– Said another',
    '- Hello\n- Hello',
    '1) One\n2) Two',
  ])('%j is no list', (text) => expect(new Set(kinds(text))).toEqual(new Set(['paragraph'])))

  test('a numbering that breaks off goes on as paragraphs', () => {
    expect(kinds('1. One\n2. Two\n4. Four')).toEqual(['orderedList', 'paragraph'])
  })

  test.each([
    ['sentences', 'This sentence is one of very many. '],
    ['words', 'word '],
    ['letters', '𠜎'],
  ])('a paragraph longer than a body takes is cut between %s, and nothing is lost', (_, unit) => {
    const text = unit.repeat(Math.ceil((maxTextLength * 2.5) / unit.length)).trim()
    const blocks = blocksOf([text], maxBodyBlocks)
    expect(blocks.length).toBeGreaterThan(2)
    const body = Body.parse({ type: 'doc', content: blocks })
    expect(bodyText(body).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    expect(bodyText(body)).not.toMatch(/wor\n|\n\nd |many\n/)
  })

  test('more paragraphs than a body takes share blocks, and none is lost', () => {
    const lines = Array.from({ length: maxBodyBlocks * 2 + 1 }, (_, index) => `Paragraph ${index}.`)
    const blocks = blocksOf(lines, maxBodyBlocks - 1)
    const body = Body.parse({ type: 'doc', content: blocks })
    expect(body.content.length).toBeLessThan(maxBodyBlocks)
    expect(bodyText(body).split(/\n+/)).toEqual(lines)
  })
})
