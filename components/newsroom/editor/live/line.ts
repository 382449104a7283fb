// One line to the server, by a socket or by plain requests: the same frames go over both.
import type { Present } from '#lib/collaboration/present.ts'
import type { ClientFrame, ServerFrame } from '#lib/collaboration/protocol.ts'

/** Between which story and which screen. The server ends a line whose session is not this person's. */
export type Ends = { storyId: number; personId: number; screen: string }

export type LineEvents = {
  /** The line can be used. */
  opened: () => void
  frame: (frame: ServerFrame) => void
  /** Who is in the story, where carets do not travel. */
  present: (people: Present[]) => void
  /** The line is gone; by a code of the protocol, or null when it simply broke. Called once, and last. */
  ended: (code: number | null) => void
}

export type Line = {
  send(frame: ClientFrame): void
  /** Ends it without a further event. */
  close(): void
}
