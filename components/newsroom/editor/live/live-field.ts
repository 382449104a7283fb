import * as Y from 'yjs'
import type { TextField } from '#lib/stories/live-text.ts'

/** Where an own change comes from: what carries it goes into one's own undo, and nobody else's does. */
export const ownEdit = Symbol('own edit')

export type LiveField = ReturnType<typeof liveField>

/** One of the text fields beside the body, with an undo of one's own edits. */
export function liveField(doc: Y.Doc, name: TextField) {
  const text = doc.getText(name)
  const undoing = new Y.UndoManager(text, { trackedOrigins: new Set([ownEdit]), captureTimeout: 500 })
  let value = text.toString()
  text.observe(() => {
    value = text.toString()
  })
  return {
    name,
    text,
    value: () => value,
    subscribe(listener: () => void) {
      text.observe(listener)
      return () => text.unobserve(listener)
    },
    undo: () => undoing.undo() !== null,
    redo: () => undoing.redo() !== null,
    /** What comes next is undone apart from what came before. */
    pause: () => undoing.stopCapturing(),
  }
}
