// The frames of the live channel, in both directions. docs/contracts/live-channel.md says how they are used.
// What comes over the line may be anything: decoding answers null for all that is not exactly one frame.
import { createDecoder, type Decoder, readVarUint } from 'lib0/decoding'
import { createEncoder, type Encoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import type { z } from 'zod'
import { Facts, PushRefused, Saved } from './facts.ts'

export const livePath = '/newsroom/live'
/** The largest frame the server takes: what is larger is sent in parts. */
export const maxFrameBytes = 2 * 1024 * 1024

/** Why the server ended a channel. Codes that are not here mean a broken line: try again. */
export const closeCodes = {
  /** The bytes sent are no frame of this protocol: the page is of another version and must be loaded anew. */
  notUnderstood: 4400,
  /** The session is over: sign in, then come again. */
  signedOut: 4401,
  mayNotRead: 4403,
  noSuchStory: 4404,
  /** The text sent cannot be part of a story; sending it again would end the same way. */
  textRefused: 4409,
  /** The same screen has come by a newer connection. */
  replaced: 4410,
  tooMuch: 4429,
  /** This reader takes the story slower than it changes. */
  tooSlow: 4408,
  /** The process ends; another one, or the next, is there at once. */
  restarting: 1012,
} as const

export type ClientFrame =
  /** What the client has: the server answers with what is missing, and asks in turn by its own state vector. */
  | { type: 'sync'; stateVector: Uint8Array }
  /** A Yjs update to be saved. The client numbers its pushes upwards. */
  | { type: 'push'; seq: number; update: Uint8Array }
  /** An update of y-protocols/awareness about the client itself. */
  | { type: 'awareness'; awareness: Uint8Array }

export type ServerFrame =
  | { type: 'sync'; update: Uint8Array; stateVector: Uint8Array; facts: Facts }
  /** Text of others, in the database by now. */
  | { type: 'update'; update: Uint8Array }
  | { type: 'awareness'; awareness: Uint8Array }
  /** The push is in the database. */
  | ({ type: 'saved'; seq: number } & Saved)
  /** The push was not taken, and will not be if sent again. */
  | ({ type: 'refused'; seq: number } & PushRefused)
  | ({ type: 'facts' } & Facts)

const clientTypes = ['sync', 'push', 'awareness'] as const satisfies readonly ClientFrame['type'][]
const serverTypes = [
  'sync',
  'update',
  'awareness',
  'saved',
  'refused',
  'facts',
] as const satisfies readonly ServerFrame['type'][]

export function encodeClientFrame(frame: ClientFrame): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, clientTypes.indexOf(frame.type))
  switch (frame.type) {
    case 'sync':
      writeVarUint8Array(encoder, frame.stateVector)
      break
    case 'push':
      writeVarUint(encoder, frame.seq)
      writeVarUint8Array(encoder, frame.update)
      break
    case 'awareness':
      writeVarUint8Array(encoder, frame.awareness)
  }
  return toUint8Array(encoder)
}

export function encodeServerFrame(frame: ServerFrame): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, serverTypes.indexOf(frame.type))
  switch (frame.type) {
    case 'sync':
      writeVarUint8Array(encoder, frame.update)
      writeVarUint8Array(encoder, frame.stateVector)
      writeJson(encoder, frame.facts)
      break
    case 'update':
      writeVarUint8Array(encoder, frame.update)
      break
    case 'awareness':
      writeVarUint8Array(encoder, frame.awareness)
      break
    case 'saved': {
      const { type: _, seq, ...saved } = frame
      writeVarUint(encoder, seq)
      writeJson(encoder, saved)
      break
    }
    case 'refused': {
      const { type: _, seq, ...refused } = frame
      writeVarUint(encoder, seq)
      writeJson(encoder, refused)
      break
    }
    case 'facts': {
      const { type: _, ...facts } = frame
      writeJson(encoder, facts)
    }
  }
  return toUint8Array(encoder)
}

/** The frame a client sent, or null for anything else. */
export function decodeClientFrame(bytes: Uint8Array): ClientFrame | null {
  return wholeFrame(bytes, (decoder) => {
    const type = clientTypes[readVarUint(decoder)]
    switch (type) {
      case 'sync':
        return { type, stateVector: readBytes(decoder) }
      case 'push':
        return { type, seq: readVarUint(decoder), update: readBytes(decoder) }
      case 'awareness':
        return { type, awareness: readBytes(decoder) }
      default:
        return null
    }
  })
}

/** The frame the server sent, or null for anything else, such as one of a later version. */
export function decodeServerFrame(bytes: Uint8Array): ServerFrame | null {
  return wholeFrame(bytes, (decoder) => {
    const type = serverTypes[readVarUint(decoder)]
    switch (type) {
      case 'sync':
        return { type, update: readBytes(decoder), stateVector: readBytes(decoder), facts: readJson(decoder, Facts) }
      case 'update':
        return { type, update: readBytes(decoder) }
      case 'awareness':
        return { type, awareness: readBytes(decoder) }
      case 'saved':
        return { type, seq: readVarUint(decoder), ...readJson(decoder, Saved) }
      case 'refused':
        return { type, seq: readVarUint(decoder), ...readJson(decoder, PushRefused) }
      case 'facts':
        return { type, ...readJson(decoder, Facts) }
      default:
        return null
    }
  })
}

/** What `read` makes of the bytes, if it makes something of all of them. */
function wholeFrame<F>(bytes: Uint8Array, read: (decoder: Decoder) => F | null): F | null {
  const decoder = createDecoder(bytes)
  try {
    const frame = read(decoder)
    return decoder.pos === bytes.length ? frame : null
  } catch {
    return null
  }
}

/** A copy, because a slice would hold all of the memory the frame came in. */
function readBytes(decoder: Decoder): Uint8Array {
  const length = readVarUint(decoder)
  const end = decoder.pos + length
  if (end > decoder.arr.length) throw new RangeError('The frame ends early.')
  const bytes = Uint8Array.from(decoder.arr.subarray(decoder.pos, end))
  decoder.pos = end
  return bytes
}

function readJson<S extends z.ZodType>(decoder: Decoder, schema: S): z.infer<S> {
  return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(decoder))))
}

function writeJson(encoder: Encoder, value: unknown): void {
  writeVarUint8Array(encoder, new TextEncoder().encode(JSON.stringify(value)))
}
