import type { NewsroomEvent } from '../event.ts'

// Listeners of this process, kept where the framework's bundle and the server's own copy of this file both find them.
const key = Symbol.for('broadsheet.committed')
type Listener = (event: NewsroomEvent, id: bigint) => void
type Holder = { [key]?: Set<Listener> }

function listeners(): Set<Listener> {
  const holder = globalThis as Holder
  holder[key] ??= new Set()
  return holder[key]
}

/** Calls the listener, synchronously, for each event this process commits. */
export function onCommitted(listener: Listener): () => void {
  listeners().add(listener)
  return () => listeners().delete(listener)
}

export function announceCommitted(event: NewsroomEvent, id: bigint): void {
  for (const listener of listeners()) listener(event, id)
}
