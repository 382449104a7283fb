// Awareness updates of y-protocols as the server reads and writes them: everyone speaks for themselves, and the server
// says who that is.
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { type Awareness, OwnAwareness } from './awareness-state.ts'

/** `state` is null when the client leaves. */
export type Said<S> = { clientId: number; clock: number; state: S | null }

const highestClientId = 2 ** 32 - 1
const highestClock = 2 ** 31
const longestStateBytes = 4_096

/** What a client says of itself: one client id, one state. Null for anything else. */
export function readOwnAwareness(bytes: Uint8Array): Said<OwnAwareness> | null {
  if (bytes.length > longestStateBytes) return null
  const decoder = createDecoder(bytes)
  try {
    if (readVarUint(decoder) !== 1) return null
    const clientId = readVarUint(decoder)
    const clock = readVarUint(decoder)
    if (clientId > highestClientId || clock > highestClock) return null
    const state = OwnAwareness.nullable().parse(JSON.parse(readVarString(decoder)))
    return decoder.pos === bytes.length ? { clientId, clock, state } : null
  } catch {
    return null
  }
}

export function awarenessUpdate(all: readonly Said<Awareness>[]): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, all.length)
  for (const { clientId, clock, state } of all) {
    writeVarUint(encoder, clientId)
    writeVarUint(encoder, clock)
    writeVarString(encoder, JSON.stringify(state))
  }
  return toUint8Array(encoder)
}
