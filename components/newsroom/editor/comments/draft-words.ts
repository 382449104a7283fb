// Shows the words a new comment is about while it is being written and the selection is elsewhere.
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Anchor } from '#lib/stories/comment-fields.ts'
import { stretchOf } from './anchor.ts'

type Draft = { anchor: Anchor | null; shown: DecorationSet }

export const draftWordsKey = new PluginKey<Draft>('commentDraft')

const nothing: Draft = { anchor: null, shown: DecorationSet.empty }

export const draftWords = (): Plugin =>
  new Plugin<Draft>({
    key: draftWordsKey,
    state: {
      init: () => nothing,
      apply(tr, draft, _, state) {
        const given = tr.getMeta(draftWordsKey) as { anchor: Anchor | null } | undefined
        if (given === undefined && (draft.anchor === null || !tr.docChanged)) return draft
        const anchor = given === undefined ? draft.anchor : given.anchor
        return anchor === null ? nothing : { anchor, shown: decorated(state, anchor) }
      },
    },
    props: { decorations: (state) => draftWordsKey.getState(state)?.shown },
  })

function decorated(state: EditorState, anchor: Anchor): DecorationSet {
  const stretch = stretchOf(state, anchor)
  if (stretch === null) return DecorationSet.empty
  return DecorationSet.create(state.doc, [Decoration.inline(stretch.from, stretch.to, { class: 'comment-draft' })])
}
