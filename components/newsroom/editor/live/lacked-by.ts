import * as Y from 'yjs'

/**
 * What to send to a server that has `theirs`, when `waiting` is not known to have arrived: that, and if the document holds
 * still more that the server lacks (it was set back to a backup), all of what it lacks. Null when nothing is to be sent.
 */
export function lackedBy(doc: Y.Doc, theirs: Uint8Array, waiting: Uint8Array | null): Uint8Array | null {
  const known = Y.decodeStateVector(theirs)
  const covered = waiting === null ? null : Y.parseUpdateMeta(waiting)
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
    const has = known.get(client) ?? 0
    if (has >= clock) continue
    const from = covered?.from.get(client)
    if (from === undefined || from > has || (covered?.to.get(client) ?? 0) < clock) {
      return Y.encodeStateAsUpdate(doc, theirs)
    }
  }
  return waiting
}
