// What is looked for, and TK, made visible in the text. Decorations only: nothing of it is in the document.
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { placeholdersIn } from '#lib/stories/placeholders.ts'
import type { Finder, Span } from './find-text.ts'
import { type MatchReader, matchReader } from './text-matches.ts'

type Found = {
  read: MatchReader | null
  matches: Span[]
  /** Where the one stands that the person is at; it moves with the text. */
  current: number | null
  shown: DecorationSet
}
type Change = { find?: Finder | null; current?: number | null }

const nothing: Found = { read: null, matches: [], current: null, shown: DecorationSet.empty }
const findKey = new PluginKey<Found>('findMarks')
const placeholderKey = new PluginKey<Found>('placeholderMarks')

/** What `find` finds from now on is marked; null ends it. */
export const lookFor = (find: Finder | null): [PluginKey, Change] => [findKey, { find, current: null }]
export const standAt = (current: number | null): [PluginKey, Change] => [findKey, { current }]

export const foundIn = (state: EditorState): readonly Span[] => findKey.getState(state)?.matches ?? []
export const placeholdersInText = (state: EditorState): readonly Span[] => placeholderKey.getState(state)?.matches ?? []

export const FindMarks = Extension.create({
  name: 'findMarks',
  addProseMirrorPlugins: () => [
    marking(findKey, nothing, 'found'),
    marking(placeholderKey, placeholders, 'placeholder'),
  ],
})

const placeholders: Found = { ...nothing, read: matchReader(placeholdersIn) }

function marking(key: PluginKey<Found>, initial: Found, name: string): Plugin<Found> {
  const read = (state: Found, document: EditorState['doc']): Found => {
    const matches = state.read?.(document) ?? []
    const marks = matches.map(({ from, to }) =>
      Decoration.inline(from, to, { class: from === state.current ? `${name} ${name}-current` : name }),
    )
    return { ...state, matches, shown: marks.length > 0 ? DecorationSet.create(document, marks) : DecorationSet.empty }
  }
  return new Plugin<Found>({
    key,
    state: {
      init: (_, { doc }) => read(initial, doc),
      apply(transaction, before) {
        const change: Change | undefined = transaction.getMeta(key)
        if (change === undefined && (!transaction.docChanged || before.read === null)) return before
        const moved = before.current === null ? null : transaction.mapping.map(before.current)
        const next = { ...before, current: change?.current === undefined ? moved : change.current }
        if (change?.find !== undefined) next.read = change.find === null ? null : matchReader(change.find)
        return read(next, transaction.doc)
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  })
}
