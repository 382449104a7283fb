import type { Editor } from '@tiptap/core'
import { rangeOfSuggestion, suggestionAt, suggestionsInText } from './suggestions-in-text.ts'

/** Puts the caret into a suggestion and brings it into sight. */
export function jumpToSuggestion(editor: Editor, id: string): boolean {
  const range = rangeOfSuggestion(editor.state.doc, id)
  if (range === null) return false
  if (editor.isEditable) editor.chain().setTextSelection(range.from).focus(null, { scrollIntoView: false }).run()
  editor.view.dom.querySelector(`[data-suggestion="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' })
  return true
}

/** The suggestion after the caret, or before it, round and round. */
export function nextSuggestion(editor: Editor, step: 1 | -1): string | null {
  const { doc, selection } = editor.state
  const all = suggestionsInText(doc).map(({ id }) => id)
  const here = all.indexOf(suggestionAt(doc, selection.head) ?? '')
  if (here >= 0) return all[(here + step + all.length) % all.length] ?? null
  const after = all.findIndex((id) => (rangeOfSuggestion(doc, id)?.from ?? 0) >= selection.head)
  if (after < 0) return (step > 0 ? all[0] : all.at(-1)) ?? null
  return all[step > 0 ? after : (after - 1 + all.length) % all.length] ?? null
}
