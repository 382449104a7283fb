// A screen that has a story open, without the screen: its document, and what it would send for a change.
import * as Y from 'yjs'
import { bodyOf, emptyLiveText } from '#lib/stories/live-text.ts'

export function liveTextClient(state: Uint8Array) {
  const doc = emptyLiveText()
  Y.applyUpdate(doc, state)
  return {
    doc,
    hear: (news: readonly Uint8Array[]) => {
      for (const update of news) Y.applyUpdate(doc, update)
    },
    /** Makes a change and gives back what it sends. */
    change(work: (doc: Y.Doc) => void): Uint8Array {
      const before = Y.encodeStateVector(doc)
      doc.transact(() => work(doc))
      return Y.encodeStateAsUpdate(doc, before)
    },
  }
}

/** The words of a paragraph by its place in the body. */
export const wordsAt = (doc: Y.Doc, index: number): Y.XmlText =>
  (bodyOf(doc).get(index) as Y.XmlElement).get(0) as Y.XmlText
