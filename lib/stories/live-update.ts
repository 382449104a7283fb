import * as Y from 'yjs'

/** A whole document as one update. */
export const encodeDocument = (doc: Y.Doc): Uint8Array<ArrayBuffer> => new Uint8Array(Y.encodeStateAsUpdate(doc))

/** Several updates as one that does the same. */
export const mergedUpdates = (updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates([...updates]))
