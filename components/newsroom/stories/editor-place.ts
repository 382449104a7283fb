import type { Editor } from '@tiptap/core'

/** Where the body's editor can be had, by everything beside it on the screen. */
export type EditorPlace = ReturnType<typeof editorPlace>

export function editorPlace() {
  let editor: Editor | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => editor,
    set(next: Editor | null) {
      editor = next
      for (const listener of listeners) listener()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
