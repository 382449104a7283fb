import * as Y from 'yjs'
import { mergedUpdates } from '#lib/stories/live-update.ts'

/** The words that updates put in, one stretch of typing a paragraph: for copying what no story took. */
export function wordsOfUpdates(updates: readonly Uint8Array[]): string {
  if (updates.length === 0) return ''
  const { structs } = Y.decodeUpdate(mergedUpdates(updates))
  const stretches: string[] = []
  let end: { client: number; clock: number } | null = null
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue
    const { client, clock } = struct.id
    // What was typed right behind what came before continues it; anything else is a stretch of its own.
    const isGoingOn = end !== null && struct.origin?.client === end.client && struct.origin.clock === end.clock
    if (isGoingOn) stretches[stretches.length - 1] += struct.content.str
    else stretches.push(struct.content.str)
    end = { client, clock: clock + struct.length - 1 }
  }
  return stretches
    .map((stretch) => stretch.trim())
    .filter((stretch) => stretch !== '')
    .join('\n\n')
}
