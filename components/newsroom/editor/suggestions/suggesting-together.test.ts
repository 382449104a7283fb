// Two people at once, each with a shared document of their own that hears of the other's changes late: both end with the
// same text, nothing is lost, and what one decides or types straight away is not undone by what the other suggests.
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { bareNode } from '#lib/stories/bare-node.ts'
import { bodyOf, emptyLiveText } from '#lib/stories/live-text.ts'
import { decidedBlocks, rejectAll } from '#lib/stories/suggestion-decisions.ts'
import type { LineNode } from '#lib/stories/suggestion-line.ts'
import { openSuggestionList } from '#lib/stories/suggestion-list.ts'
import { arbitraryEdit, bodySchema, type Edit, selectedFor, stateOf, transactionOf } from '#testing/arbitrary-edits.ts'
import { decisionOn } from './decide-suggestions.ts'
import { suggestedTransaction } from './suggested-transaction.ts'

type Mapping = Parameters<typeof updateYFragment>[3]

/** A screen without a browser: an editor's state, bound to a shared document as the editor's binding does it. */
class Screen {
  readonly doc = emptyLiveText()
  readonly personId: number
  state: EditorState = stateOf([])
  private binding: Mapping = { mapping: new Map(), isOMark: new Map() }
  private count = 0

  constructor(personId: number) {
    this.personId = personId
    this.doc.clientID = personId
  }

  begin(content: LineNode[]): void {
    this.dispatch(this.state.tr.replaceWith(0, this.state.doc.content.size, stateOf(content).doc.content))
  }

  hear(other: Screen): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)))
    const { doc, meta } = initProseMirrorDoc(bodyOf(this.doc), bodySchema)
    this.binding = meta as Mapping
    this.state = stateOf(doc.toJSON().content)
    // The binding knows the nodes it made itself.
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.atStart(this.state.doc)))
    updateYFragment(this.doc, bodyOf(this.doc), this.state.doc, this.binding)
  }

  dispatch(tr: Transaction): void {
    this.state = this.state.apply(tr)
    this.doc.transact(() => updateYFragment(this.doc, bodyOf(this.doc), this.state.doc, this.binding))
  }

  edit(edit: Edit, isSuggested: boolean): void {
    const before = selectedFor(this.state, edit)
    const tr = transactionOf(before, edit)
    if (tr === null) return
    const next = () => ({
      id: `${this.personId}-${this.count++}`,
      personId: this.personId,
      at: '2026-11-23T12:00:00.000Z',
    })
    const made = isSuggested ? suggestedTransaction(before, tr, { personId: this.personId, next }) : tr
    this.state = before
    this.dispatch(made)
  }

  decide(turn: number, verdict: 'accept' | 'reject'): void {
    const open = openSuggestionList(this.blocks())
    const id = open[turn % Math.max(1, open.length)]?.id
    const tr = id === undefined ? null : decisionOn(this.state, id, verdict)
    if (tr) this.dispatch(tr)
  }

  blocks(): LineNode[] {
    return bareNode(this.state.doc.toJSON()).content as LineNode[]
  }

  /** What readers would get. */
  base(): LineNode[] {
    return decidedBlocks(this.blocks(), rejectAll)
  }
}

const wordsOf = (blocks: readonly LineNode[]): string =>
  blocks.map(({ text, content }) => text ?? wordsOf(content ?? [])).join('')
const howMany = (words: string, character: string) => words.split(character).length - 1

const start: LineNode[] = ['The talks open today.', 'They last.', 'Nobody knows more.'].map((text) => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
}))

function twoScreens(content = start): [Screen, Screen] {
  const [one, other] = [new Screen(1), new Screen(2)]
  one.begin(content)
  other.hear(one)
  return [one, other]
}

function meet(one: Screen, other: Screen): void {
  other.hear(one)
  one.hear(other)
  expect(one.blocks()).toEqual(other.blocks())
}

type Turn = { who: 0 | 1; edit: Edit } | 'meet'
const turns = (first: fc.Arbitrary<Edit>, second: fc.Arbitrary<Edit>): fc.Arbitrary<Turn[]> =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ who: fc.constant(0 as const), edit: first }) },
      { weight: 4, arbitrary: fc.record({ who: fc.constant(1 as const), edit: second }) },
      { weight: 2, arbitrary: fc.constant('meet' as const) },
    ),
    { minLength: 1, maxLength: 14 },
  )

function play(screens: [Screen, Screen], all: Turn[], isSuggested: [boolean, boolean]): void {
  for (const turn of all) {
    if (turn === 'meet') meet(...screens)
    else screens[turn.who].edit(turn.edit, isSuggested[turn.who])
  }
  meet(...screens)
}

const runs = { numRuns: 60 }
const patienceMs = 60_000
const inText: Edit['do'][] = ['type', 'type', 'backspace', 'delete', 'joinForward']

describe('two people at once', () => {
  test(
    'who both suggest leave the text from before as it was',
    () => {
      fc.assert(
        fc.property(turns(arbitraryEdit(inText, ['A', 'AA']), arbitraryEdit(inText, ['B', 'BB'])), (all) => {
          const screens = twoScreens()
          play(screens, all, [true, true])
          expect(screens[0].base()).toEqual(start)
        }),
        runs,
      )
    },
    patienceMs,
  )

  test(
    'who both suggest paragraphs too lose no word of it',
    () => {
      const any = arbitraryEdit([...inText, 'split', 'paste'], ['A'])
      fc.assert(
        fc.property(turns(any, any), (all) => {
          const screens = twoScreens()
          play(screens, all, [true, true])
          const words = wordsOf(screens[0].base())
          for (const character of 'Thtalksopentoday.') expect(words).toContain(character)
          expect(words.length).toBeGreaterThanOrEqual(wordsOf(start).length)
        }),
        runs,
      )
    },
    patienceMs,
  )

  test(
    'of whom one suggests and one writes: what was written stays whatever is decided',
    () => {
      fc.assert(
        fc.property(turns(arbitraryEdit(inText, ['A']), arbitraryEdit(['type'], ['#'])), (all) => {
          const screens = twoScreens()
          play(screens, all, [true, false])
          const written = all.filter((turn) => turn !== 'meet' && turn.who === 1).length
          expect(howMany(wordsOf(screens[0].base()), '#')).toBe(written)
          expect(howMany(wordsOf(screens[0].base()), 'A')).toBe(0)
        }),
        runs,
      )
    },
    patienceMs,
  )

  // Within a paragraph: one that somebody deletes takes along what is typed in it meanwhile, suggested or not.
  test(
    'of whom one decides while the other suggests on',
    () => {
      const decision = fc.record({ turn: fc.nat(5), verdict: fc.constantFrom('accept' as const, 'reject' as const) })
      fc.assert(
        fc.property(
          turns(arbitraryEdit(inText, ['A']), arbitraryEdit(['type'], ['B'])),
          fc.array(decision, { minLength: 1, maxLength: 6 }),
          (all, decisions) => {
            const screens = twoScreens(start.slice(0, 1))
            play(screens, all, [true, true])
            for (const { turn, verdict } of decisions) {
              screens[1].decide(turn, verdict)
              screens[0].edit({ from: turn / 6, to: turn / 6, do: 'type', text: '#' }, true)
            }
            meet(...screens)
            expect(howMany(wordsOf(screens[0].blocks()), '#')).toBe(decisions.length)
          },
        ),
        runs,
      )
    },
    patienceMs,
  )
})
