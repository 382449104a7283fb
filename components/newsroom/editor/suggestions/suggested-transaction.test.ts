// The two laws of suggestions: turning them all down gives the text from before, taking them all gives the text as if it
// had been typed straight away. Held here against whatever a writing surface may do.
import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareNode } from '#lib/stories/bare-node.ts'
import { Body } from '#lib/stories/body.ts'
import { acceptAll, type Decide, decidedBlocks, rejectAll } from '#lib/stories/suggestion-decisions.ts'
import type { LineNode } from '#lib/stories/suggestion-line.ts'
import { openSuggestionList } from '#lib/stories/suggestion-list.ts'
import { arbitraryBody } from '#testing/arbitrary-body.ts'
import { arbitraryEdit, commands, type Edit, selectedFor, stateOf, transactionOf } from '#testing/arbitrary-edits.ts'
import { decisionOn } from './decide-suggestions.ts'
import { suggestedTransaction } from './suggested-transaction.ts'

let count = 0
const authorOf = (personId: number) => ({
  personId,
  next: () => ({ id: `s${count++}`, personId, at: '2026-11-23T12:00:00.000Z' }),
})

const blocksOf = (doc: Node) => (bareNode(doc.toJSON()).content ?? []) as LineNode[]
const decided = (doc: Node, decide: Decide) => {
  const blocks = decidedBlocks(blocksOf(doc), decide)
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
}

function suggest(state: EditorState, edit: Edit, personId = 1) {
  const before = selectedFor(state, edit)
  const direct = transactionOf(before, edit)
  if (direct === null) return null
  const suggested = suggestedTransaction(before, direct, authorOf(personId))
  suggested.doc.check()
  // Whatever stood around it, what was typed is there.
  if (edit.do === 'type')
    expect(suggested.doc.textContent.length).toBe(before.doc.textContent.length + edit.text.length)
  return { direct: direct.doc, after: before.apply(suggested) }
}

const inline: Edit['do'][] = ['type', 'type', 'type', 'delete', 'backspace', 'split', 'joinForward']
const anything: Edit['do'][] = [...inline, ...inline, ...(Object.keys(commands) as Edit['do'][])]
const edits = fc.array(fc.tuple(arbitraryEdit(anything, ['x', 'yz', ' and ', '🌍']), fc.constantFrom(1, 1, 1, 2)), {
  minLength: 1,
  maxLength: 12,
})
const bodies = arbitraryBody.map(({ content }) => decidedBlocks(content as LineNode[], rejectAll))
const runs = { numRuns: 60 }
const patienceMs = 60_000

describe('suggesting, whatever is done', () => {
  test(
    'keeps the text from before below it and the text as if typed straight away above it',
    () => {
      fc.assert(
        fc.property(bodies, edits, (content, all) => {
          let state = stateOf(content)
          const base = decided(state.doc, rejectAll)
          for (const [edit, personId] of all) {
            const result = suggest(state, edit, personId)
            if (result === null) continue
            expect([edit.do, decided(result.after.doc, rejectAll)]).toEqual([edit.do, base])
            expect([edit.do, decided(result.after.doc, acceptAll)]).toEqual([
              edit.do,
              decided(result.direct, acceptAll),
            ])
            state = result.after
          }
        }),
        runs,
      )
    },
    patienceMs,
  )

  test(
    'leaves a body that may be stored, and one for readers',
    () => {
      fc.assert(
        fc.property(bodies, edits, (content, all) => {
          let state = stateOf(content)
          for (const [edit, personId] of all) state = suggest(state, edit, personId)?.after ?? state
          Body.parse({ type: 'doc', content: blocksOf(state.doc) })
          Body.parse({ type: 'doc', content: decided(state.doc, rejectAll) })
          Body.parse({ type: 'doc', content: decided(state.doc, acceptAll) })
        }),
        runs,
      )
    },
    patienceMs,
  )

  test(
    'is decided one by one, in any order, as it is decided all at once',
    () => {
      fc.assert(
        fc.property(bodies, edits, fc.constantFrom('accept', 'reject'), fc.nat(), (content, all, verdict, turn) => {
          let state = stateOf(content)
          for (const [edit, personId] of all) state = suggest(state, edit, personId)?.after ?? state
          const atOnce = decided(state.doc, verdict === 'accept' ? acceptAll : rejectAll)
          for (let left = openSuggestionList(blocksOf(state.doc)); left.length > 0; ) {
            const { id } = left[turn % left.length]!
            const tr = decisionOn(state, id, verdict)
            expect(tr).not.toBeNull()
            state = state.apply(tr!)
            left = openSuggestionList(blocksOf(state.doc))
          }
          expect(blocksOf(state.doc)).toEqual(atOnce)
        }),
        runs,
      )
    },
    patienceMs,
  )
})

/** A line of text to work in: `|` is the caret, or two of them the selection. */
function withCaret(...lines: string[]): EditorState {
  const content = lines.map((line) => {
    const text = line.replaceAll('|', '')
    return { type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }
  })
  const state = stateOf(content)
  const carets: number[] = []
  let at = 1
  for (const line of lines) {
    for (const character of line) {
      if (character === '|') carets.push(at)
      else at++
    }
    at += 2
  }
  const [anchor = 1, head = anchor] = carets
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)))
}

/** The text with `{+new+}`, `{-gone-}`, `+¶` and `−¶`, and the caret. */
function shown(state: EditorState): string {
  const { doc, selection } = state
  const lines = doc.children.map((block, index) => {
    let at = doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0) + 1
    const kinds = (block.attrs.suggestions as { kind: string }[] | null)?.map(({ kind }) => kind) ?? []
    let words = kinds.map((kind) => (kind === 'insertion' ? '+¶' : '−¶')).join('')
    if (block.childCount === 0 && selection.head === at) words += '|'
    block.forEach((node) => {
      const text = node.text ?? '*'
      const caret = selection.head - at
      const isHere = caret >= 0 && (caret < text.length || (caret === text.length && node === block.lastChild))
      const inside = isHere ? `${text.slice(0, caret)}|${text.slice(caret)}` : text
      const names = node.marks.map(({ type }) => type.name)
      const added = names.includes('insertion') ? `{+${inside}+}` : inside
      words += names.includes('deletion') ? `{-${added}-}` : added
      at += node.nodeSize
    })
    return words
  })
  return lines.join('\n')
}

const done = (state: EditorState, ...names: (Edit['do'] | `type ${string}`)[]): EditorState =>
  names.reduce((now, name) => {
    const [what = '', text = ''] = name.startsWith('type ') ? ['type', name.slice(5)] : [name]
    const tr = transactionOf(now, { from: 0, to: 0, do: what as Edit['do'], text })
    return tr ? now.apply(suggestedTransaction(now, tr, authorOf(1))) : now
  }, state)

const idsIn = (state: EditorState) => openSuggestionList(blocksOf(state.doc)).map(({ id }) => id)

describe('suggesting', () => {
  test.each<[string, EditorState, (Edit['do'] | `type ${string}`)[], string]>([
    ['typing', withCaret('One|.'), ['type a', 'type b'], 'One{+ab+}|.'],
    ['typing where the same letter stands', withCaret('a|a'), ['type a'], 'a{+a+}|a'],
    ['deleting a letter backwards', withCaret('One|.'), ['backspace'], 'On{-|e-}.'],
    ['deleting several backwards', withCaret('One|.'), ['backspace', 'backspace'], 'O{-|ne-}.'],
    ['deleting one’s own letter', withCaret('One|.'), ['type a', 'backspace'], 'One|.'],
    ['typing over a selection', withCaret('O|ne|.'), ['type ld'], 'O{-ne-}{+ld+}|.'],
    ['deleting a selection', withCaret('O|ne|.'), ['delete'], 'O{-ne-}|.'],
    ['a new paragraph', withCaret('On|e.'), ['split', 'type x'], 'On\n+¶{+x+}|e.'],
    ['taking back one’s own paragraph', withCaret('On|e.'), ['split', 'backspace'], 'On|e.'],
    ['joining two paragraphs', withCaret('One.', '|Two.'), ['backspace'], 'One.|\n−¶Two.'],
    [
      'deleting over paragraphs',
      withCaret('O|ne.', 'Two.', 'Th|ree.'),
      ['delete'],
      'O{-ne.-}\n−¶{-Two.-}\n−¶{-Th-}|ree.',
    ],
    ['pasting paragraphs', withCaret('a|b'), ['paste'], 'a{+one+}\n+¶{+two+}\n+¶{+three+}|b'],
    ['a line break', withCaret('a|b'), ['lineBreak'], 'a*|b'],
    ['bold', withCaret('|One|'), ['bold'], '{-One-}{+One|+}'],
  ])('shows %s', (_, state, names, expected) => {
    expect(shown(done(state, ...names))).toBe(expected)
  })

  test('makes one suggestion of what is typed in one go, and of a replacement', () => {
    expect(idsIn(done(withCaret('O|ne|.'), 'type l', 'type d', 'split', 'type x'))).toHaveLength(1)
    expect(idsIn(done(withCaret('One.|', 'Two.'), 'type l', 'split', 'type x', 'split', 'type y'))).toHaveLength(1)
  })

  test('makes a suggestion of every place that find and replace changes', () => {
    expect(idsIn(done(withCaret('|the men were here'), 'replaceAll'))).toHaveLength(6)
  })

  test('lets a heading become a suggestion without repeating its words', () => {
    const state = done(withCaret('One.', 'T|wo.'), 'heading')
    expect(shown(state)).toBe('One.\n−¶\n+¶T|wo.')
    expect(idsIn(state)).toHaveLength(1)
  })
})
