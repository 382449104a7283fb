// The selection as places of the shared document, which hold while others type.
import type { EditorState } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { Anchor } from '#lib/stories/comment-fields.ts'
import { fromBase64, toBase64 } from '../live/base64.ts'

type Sync = { doc: Y.Doc; type: Y.XmlFragment; binding: { mapping: Map<unknown, unknown> } | null } | undefined

function syncOf(state: EditorState) {
  const sync = ySyncPluginKey.getState(state) as Sync
  return sync?.binding ? { doc: sync.doc, type: sync.type, mapping: sync.binding.mapping as never } : null
}

/** Both ends of the selection; null while the text is not shared. */
export function anchorOf(state: EditorState): Anchor | null {
  const sync = syncOf(state)
  if (sync === null) return null
  const encoded = (position: number) =>
    toBase64(Y.encodeRelativePosition(absolutePositionToRelativePosition(position, sync.type, sync.mapping)))
  return { from: encoded(state.selection.from), to: encoded(state.selection.to) }
}

/** Where an anchor stands now; null when its words are gone. */
export function stretchOf(state: EditorState, anchor: Anchor): { from: number; to: number } | null {
  const sync = syncOf(state)
  if (sync === null) return null
  const place = (encoded: string) =>
    relativePositionToAbsolutePosition(
      sync.doc,
      sync.type,
      Y.decodeRelativePosition(fromBase64(encoded)),
      sync.mapping,
    ) as number | null
  const [from, to] = [place(anchor.from), place(anchor.to)]
  return from !== null && to !== null && from < to && to <= state.doc.content.size ? { from, to } : null
}
