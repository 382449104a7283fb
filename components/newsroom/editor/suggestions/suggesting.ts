// The writing surface while somebody suggests: what is typed, pasted, cut and moved here becomes a suggestion (ADR 13).
// Changes of colleagues, undo and redo, and decisions pass as they are.
import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { newSuggestionId } from './new-suggestion-id.ts'
import { suggestedTransaction } from './suggested-transaction.ts'
import { withoutInherited } from './without-inherited.ts'

const suggestingKey = new PluginKey<boolean>('suggesting')
const decisionMeta = 'suggestionDecision'

export const isSuggesting = (state: EditorState): boolean => suggestingKey.getState(state) === true

/** Marks a transaction as the decision about suggestions, which is no suggestion itself. */
export const asDecision = (tr: Transaction): Transaction => tr.setMeta(decisionMeta, true)

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    suggesting: { suggest: (isOn: boolean) => ReturnType }
  }
}

export const Suggesting = Extension.create<{ personId: number }>({
  name: 'suggesting',
  addOptions: () => ({ personId: 0 }),

  addCommands: () => ({
    suggest:
      (isOn) =>
      ({ tr }) => {
        tr.setMeta(suggestingKey, isOn).setMeta('addToHistory', false)
        return true
      },
  }),

  dispatchTransaction({ transaction, next }) {
    const { state } = this.editor
    const isOurs = transaction.docChanged && !transaction.getMeta('y-sync$') && !transaction.getMeta(decisionMeta)
    if (!isOurs) next(transaction)
    else if (isSuggesting(state)) {
      const { personId } = this.options
      const facts = () => ({ id: newSuggestionId(), personId, at: new Date().toISOString() })
      next(orPlain(transaction, () => suggestedTransaction(state, transaction, { personId, next: facts })))
    } else next(withoutInherited(transaction))
  },

  addProseMirrorPlugins: () => [
    new Plugin({
      key: suggestingKey,
      state: {
        init: () => false,
        apply: (tr, isOn) => (tr.getMeta(suggestingKey) as boolean | undefined) ?? isOn,
      },
      props: { transformCopied: (slice) => new Slice(settled(slice.content), slice.openStart, slice.openEnd) },
    }),
  ],
})

/** A fault of ours must not cost a keystroke: the change is made then, and the fault is told. */
function orPlain(transaction: Transaction, suggested: () => Transaction): Transaction {
  try {
    return suggested()
  } catch (error) {
    reportError(error)
    return transaction
  }
}

/** What a copy brings along: the words as they are after all suggestions are accepted, and nothing to decide. */
function settled(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (node.marks.some(({ type }) => type.name === 'deletion')) return
    const marks = node.marks.filter(({ type }) => type.name !== 'insertion')
    if (node.isText) nodes.push(node.mark(marks))
    else {
      const attrs = 'suggestions' in node.attrs ? { ...node.attrs, suggestions: null } : node.attrs
      nodes.push(node.type.create(attrs, settled(node.content), marks))
    }
  })
  return Fragment.from(nodes)
}
