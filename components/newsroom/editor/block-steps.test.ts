import { getSchema } from '@tiptap/core'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, Body } from '#lib/stories/body.ts'
import { arbitraryBody } from '#testing/arbitrary-body.ts'
import { blockAtCursor, swap } from './block-steps.ts'
import { bodyOfDocument } from './body-of-document.ts'
import { bodyExtensions } from './extensions/body-extensions.ts'
import { placeBlock } from './insert-block.ts'
import { kindOf, textKinds, turned } from './turned-block.ts'

const schema = getSchema(bodyExtensions())
const words = (text: string) => ({ type: 'text', text })
const paragraph = (text: string) =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [words(text)] }
const list = (...texts: string[]) => ({
  type: 'bulletList',
  content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
})

/** A text with the cursor at the end of these words. */
function stateOf(content: object[], at: string): EditorState {
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  let found = 1
  doc.descendants((node, position) => {
    if (node.isText && node.text === at) found = position + node.nodeSize
  })
  return EditorState.create({ doc, selection: TextSelection.create(doc, found) })
}
const texts = (state: { doc: { toJSON(): object } }) =>
  (bodyOfDocument(state.doc.toJSON()).content as Block[]).map(
    (block) => `${block.type} ${JSON.stringify(block).match(/(?<="text":")[^"]*/g) ?? ''}`,
  )

describe('the block at the cursor', () => {
  test('moves up and down past its neighbour, with the cursor in its words', () => {
    const state = stateOf([paragraph('one'), paragraph('two'), paragraph('three')], 'two')
    for (const [step, neighbour, order] of [
      [-1, 0, ['paragraph two', 'paragraph one', 'paragraph three']],
      [1, 2, ['paragraph one', 'paragraph three', 'paragraph two']],
    ] as const) {
      const place = blockAtCursor(state)
      const tr = state.tr
      if (place) swap(tr, place, state.doc.child(neighbour), step)
      expect(texts(tr)).toEqual(order)
      expect(tr.selection.$from.parent.textContent).toBe('two')
      expect(tr.selection.$from.parentOffset).toBe(3)
    }
  })

  test('is the item in a list, and the whole block elsewhere', () => {
    expect(blockAtCursor(stateOf([list('red', 'green')], 'green'))?.node.textContent).toBe('green')
    const box = { type: 'factBox', attrs: { title: '' }, content: [paragraph('a'), paragraph('b')] }
    expect(blockAtCursor(stateOf([box], 'b'))?.node.type.name).toBe('factBox')
  })

  test('is the chosen one where a block without words is chosen', () => {
    const doc = schema.nodeFromJSON({ type: 'doc', content: [paragraph('a'), { type: 'divider' }] })
    const state = EditorState.create({ doc, selection: NodeSelection.create(doc, 3) })
    expect(blockAtCursor(state)).toMatchObject({ index: 1, position: 3 })
  })
})

describe('a new block', () => {
  const divider = schema.node('divider')
  const box = schema.node('factBox', null, schema.node('paragraph'))

  test('takes the place of an empty line, and the cursor goes on after it', () => {
    const state = stateOf([paragraph('one'), paragraph('')], 'nowhere')
    const tr = state.tr.setSelection(TextSelection.create(state.doc, 6))
    placeBlock(tr, divider)
    expect(texts(tr)).toEqual(['paragraph one', 'divider ', 'paragraph '])
    expect(tr.selection.$from.index(0)).toBe(2)
  })

  test('stands after the words of the cursor, and uses the line that follows', () => {
    const { tr } = stateOf([paragraph('one'), paragraph('two')], 'one')
    placeBlock(tr, divider)
    expect(texts(tr)).toEqual(['paragraph one', 'divider ', 'paragraph two'])
    expect(tr.selection.$from.parent.textContent).toBe('two')
  })

  test('after a box stands outside of it, and takes the cursor in when it holds words', () => {
    const { tr } = stateOf([list('red')], 'red')
    placeBlock(tr, box)
    expect(texts(tr)).toEqual(['bulletList red', 'factBox ', 'paragraph '])
    expect(tr.selection.$from.node(1).type.name).toBe('factBox')
  })
})

test('a block of words turns into any other kind without losing a word, and stays a body', () => {
  fc.assert(
    fc.property(arbitraryBody, fc.constantFrom(...textKinds), (body, kind) => {
      for (const block of schema.nodeFromJSON(body).children) {
        const result = turned(block, kind)
        if (kindOf(block) === null || kindOf(block) === kind) expect(result).toBeNull()
        else {
          const after = schema.node('doc', null, result ?? [])
          after.check()
          expect(Body.safeParse(bodyOfDocument(after.toJSON())).error).toBeUndefined()
          const own = `${block.attrs.title ?? ''}${block.textContent}${block.attrs.attribution ?? ''}`
          expect(after.textContent).toBe(own)
        }
      }
    }),
    { numRuns: 100 },
  )
})
