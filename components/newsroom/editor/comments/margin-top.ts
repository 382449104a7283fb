import type { EditorView } from '@tiptap/pm/view'

/** How far below the top of the text the line of the selection's end stands; null while that cannot be told. */
export function marginTop(view: EditorView): number | null {
  const frame = view.dom.offsetParent
  if (frame === null) return null
  try {
    return Math.round(view.coordsAtPos(view.state.selection.to).top - frame.getBoundingClientRect().top)
  } catch {
    // The document is a step ahead of the screen.
    return null
  }
}
