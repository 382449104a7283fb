// The two laws of suggestions: turning them all down gives the text from before, taking them all gives the text as if it
// had been typed straight away. Held here against whatever a writing surface may do.
import { getSchema } from '@tiptap/core'
import {
  deleteSelection,
  joinBackward,
  joinForward,
  lift,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from '@tiptap/pm/commands'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareNode } from '#lib/stories/bare-node.ts'
import { acceptAll, type Decide, decidedBlocks, decideOne, rejectAll } from '#lib/stories/suggestion-decisions.ts'
import { type LineNode, lineOf, suggestionsAbout } from '#lib/stories/suggestion-line.ts'
import { arbitraryBody } from '#testing/arbitrary-body.ts'
import { bodyExtensions } from '../extensions/body-extensions.ts'
import { suggestedTransaction } from './suggested-transaction.ts'

const schema = getSchema(bodyExtensions())
const { nodes, marks } = schema as unknown as { nodes: Record<string, never>; marks: Record<string, never> }

let count = 0
const author = (personId: number) => ({
  personId,
  next: () => ({ id: `s${count++}`, personId, at: '2026-11-23T12:00:00.000Z' }),
})

const plain = (doc: Node) => (bareNode(doc.toJSON()).content ?? []) as LineNode[]
const decided = (doc: Node, decide: Decide) => {
  const blocks = decidedBlocks(plain(doc), decide)
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
}

const position = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const operation = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ op: fc.constant('type' as const), text: fc.constantFrom('x', 'yz', ' und ', '🌍') }),
  },
  { weight: 4, arbitrary: fc.record({ op: fc.constant('delete' as const) }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constantFrom('backspace' as const, 'joinForward' as const) }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('split' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constantFrom(
        'heading' as const,
        'bold' as const,
        'quote' as const,
        'list' as const,
        'lift' as const,
        'sink' as const,
        'splitItem' as const,
        'break' as const,
        'image' as const,
        'paste' as const,
        'dropBlock' as const,
        'moveBlock' as const,
        'everywhere' as const,
      ),
    }),
  },
)
const edit = fc.tuple(position, position, operation, fc.constantFrom(1, 1, 1, 2))
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function commandOf(operation: Edit[2]): Command {
  switch (operation.op) {
    case 'type':
      return (state, dispatch) => (dispatch?.(state.tr.insertText(operation.text)), true)
    case 'delete':
      return deleteSelection
    case 'backspace':
      return (state, dispatch) => {
        const { $from, empty, from } = state.selection
        if (!empty) return deleteSelection(state, dispatch)
        if ($from.parentOffset === 0) return joinBackward(state, dispatch)
        dispatch?.(
          state.tr.delete(
            from - ($from.nodeBefore?.isText && /[\uDC00-\uDFFF]$/.test($from.nodeBefore.text!) ? 2 : 1),
            from,
          ),
        )
        return true
      }
    case 'joinForward':
      return joinForward
    case 'split':
      return splitBlock
    case 'splitItem':
      return splitListItem(nodes.listItem!)
    case 'sink':
      return sinkListItem(nodes.listItem!)
    case 'lift':
      return (state, dispatch) => liftListItem(nodes.listItem!)(state, dispatch) || lift(state, dispatch)
    case 'heading':
      return setBlockType(nodes.heading!, { level: 2 })
    case 'bold':
      return toggleMark(marks.bold!)
    case 'quote':
      return wrapIn(nodes.blockquote!)
    case 'list':
      return wrapInList(nodes.bulletList!)
    case 'break':
      return (state, dispatch) => (
        dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hardBreak!.create(), false)), true
      )
    case 'image':
      return (state, dispatch) => (dispatch?.(state.tr.replaceSelectionWith(schema.nodes.pageBreak!.create())), true)
    case 'paste':
      return (state, dispatch) => {
        const p = (text: string) => schema.nodes.paragraph!.create(null, schema.text(text))
        dispatch?.(state.tr.replaceSelection(new Slice(Fragment.from([p('eins'), p('zwei'), p('drei')]), 1, 1)))
        return true
      }
    case 'dropBlock':
    case 'moveBlock':
      return (state, dispatch) => {
        const index = state.selection.$from.index(0)
        if (index >= state.doc.childCount) return false
        let at = 0
        for (let i = 0; i < index; i++) at += state.doc.child(i).nodeSize
        const block = state.doc.child(index)
        const tr = state.tr.delete(at, at + block.nodeSize)
        if (operation.op === 'moveBlock') tr.insert(tr.doc.content.size, block)
        if (tr.doc.childCount === 0) return false
        dispatch?.(tr)
        return true
      }
    case 'everywhere':
      return (state, dispatch) => {
        const tr = state.tr
        state.doc.descendants((node, pos) => {
          if (!node.isText) return
          for (let i = node.text!.length - 1; i >= 0; i--) {
            if (node.text![i] === 'e') tr.insertText('EE', tr.mapping.map(pos + i), tr.mapping.map(pos + i + 1))
          }
        })
        dispatch?.(tr)
        return true
      }
  }
}

function selected(state: EditorState, from: number, to: number): EditorState {
  const size = state.doc.content.size
  const snap = (at: number) => {
    const $at = state.doc.resolve(Math.floor(at * (size + 1)))
    const before = $at.parent.isTextblock ? ($at.nodeBefore?.text ?? '') : ''
    return /[\uD800-\uDBFF]$/.test(before) ? $at.pos - 1 : $at.pos
  }
  const selection = TextSelection.between(state.doc.resolve(snap(from)), state.doc.resolve(snap(to)))
  return state.apply(state.tr.setSelection(selection))
}

function suggest(state: EditorState, [from, to, operation, personId]: Edit) {
  const isPoint =
    operation.op === 'backspace' ||
    operation.op === 'joinForward' ||
    operation.op === 'split' ||
    operation.op === 'splitItem'
  const before = selected(state, from, isPoint || operation.op === 'type' ? from : to)
  let direct: Node | null = null
  let after: EditorState | null = null
  commandOf(operation)(before, (tr) => {
    direct = tr.doc
    const suggested = suggestedTransaction(before, tr, author(personId))
    if (process.env.DBG)
      console.log(
        operation.op,
        JSON.stringify(tr.steps),
        '\nA',
        before.doc.toString(),
        '\nB',
        tr.doc.toString(),
        '\nC',
        JSON.stringify(bareNode(suggested.doc.toJSON())),
      )
    suggested.doc.check()
    after = before.apply(suggested)
  })
  return direct && after ? { direct: direct as Node, after: after as EditorState } : null
}

const fresh = (content: unknown[]) =>
  EditorState.create({
    doc: schema.nodeFromJSON({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }),
  })

const bodies = arbitraryBody.map(({ content }) => decidedBlocks(content as LineNode[], rejectAll))

test('case', () => {
  if (!process.env.CASE) return
  const [content, edits] = JSON.parse(process.env.CASE) as [LineNode[], Edit[]]
  let state = fresh(content)
  const base = decided(state.doc, rejectAll)
  for (const one of edits) {
    const result = suggest(state, one)
    if (result === null) continue
    const what = one[2].op
    expect([what, 'reject', decided(result.after.doc, rejectAll)]).toEqual([what, 'reject', base])
    expect([what, 'accept', decided(result.after.doc, acceptAll)]).toEqual([
      what,
      'accept',
      decided(result.direct, acceptAll),
    ])
    state = result.after
  }
})
describe('suggesting', () => {
  test('keeps the text from before under every suggestion, and the text as if typed straight away above it', () => {
    fc.assert(
      fc.property(bodies, fc.array(edit, { minLength: 1, maxLength: 14 }), (content, edits) => {
        let state = fresh(content)
        const base = decided(state.doc, rejectAll)
        for (const one of edits) {
          const result = suggest(state, one)
          if (result === null) continue
          const what = one[2].op
          expect([what, decided(result.after.doc, rejectAll)]).toEqual([what, base])
          expect([what, decided(result.after.doc, acceptAll)]).toEqual([what, decided(result.direct, acceptAll)])
          state = result.after
        }
      }),
      {
        numRuns: Number(process.env.RUNS ?? 500),
        ...(process.env.SEED ? { seed: Number(process.env.SEED), path: process.env.FCPATH! } : {}),
      },
    )
  })
})
