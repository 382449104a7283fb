// What was typed here and is not known to be in the database: first into the journal, then to the server, then forgotten.
import { mergedUpdates } from '#lib/stories/live-update.ts'
import type { Journal } from './journal.ts'

type Row = { key: number | null; update: Uint8Array }
export type Push = { seq: number; update: Uint8Array }

/** So many pushes wait for their answer at a time; what is typed meanwhile goes together into the next. */
const mostFlying = 2

/** `changed` is called whenever there may be something to send or to tell. */
export function openOutbox(journal: Pick<Journal, 'keep' | 'drop' | 'refuse'>, changed: () => void) {
  let fresh: Uint8Array[] = []
  let keeping: Promise<void> | null = null
  let ready: Row[] = []
  let refused: Row[] = []
  let refusal: string | null = null
  let isDeviceKeeping = true
  let lastSeq = 0
  const flying = new Map<number, Row[]>()

  async function keepFresh() {
    while (fresh.length > 0) {
      const update = mergedUpdates(fresh)
      const taken = fresh.length
      const key = await journal.keep(update)
      fresh = fresh.slice(taken)
      isDeviceKeeping = key !== null
      ready.push({ key, update })
      if (refusal !== null) setAside(refusal)
      changed()
    }
    keeping = null
  }

  function setAside(why: string) {
    refusal = why
    refused = [...refused, ...[...flying.values()].flat(), ...ready]
    flying.clear()
    ready = []
    void journal.refuse(keysOf(refused), why)
  }

  const keysOf = (rows: readonly Row[]) => rows.flatMap(({ key }) => key ?? [])
  const take = (update: Uint8Array): Push => {
    lastSeq++
    flying.set(lastSeq, ready)
    ready = []
    return { seq: lastSeq, update }
  }

  return {
    /** A change made here. */
    add(update: Uint8Array) {
      fresh.push(update)
      // After this turn: one transaction of the editor may come as several updates.
      keeping ??= Promise.resolve().then(keepFresh)
    },
    /** When everything typed so far is kept, as far as this device keeps anything. */
    settled: () => keeping ?? Promise.resolve(),
    /** Rows of an earlier visit. */
    adopt(rows: readonly Row[]) {
      ready.push(...rows)
      changed()
    },
    /** What is to be sent now, if anything. */
    next(): Push | null {
      if (ready.length === 0 || flying.size >= mostFlying) return null
      return take(mergedUpdates(ready.map(({ update }) => update)))
    },
    /** All that waits, told by `whole` (a change that says at least as much). */
    nextAs(whole: Uint8Array): Push {
      return take(whole)
    },
    waiting: (): Uint8Array | null => (ready.length === 0 ? null : mergedUpdates(ready.map(({ update }) => update))),
    /** The push is in the database. */
    acknowledge(seq: number) {
      const rows = flying.get(seq)
      if (rows === undefined) return
      flying.delete(seq)
      void journal.drop(keysOf(rows))
      changed()
    },
    /** The line broke: whether the pushes under way arrived is unknown, so they go again. */
    putBack() {
      ready = [...[...flying.values()].flat(), ...ready]
      flying.clear()
    },
    /** The server will never take what waits, nor what builds on it. */
    refuse(why: string) {
      setAside(why)
      changed()
    },
    /** Changes whose words are in no database, as updates. */
    unsaved: (): Uint8Array[] => [
      ...[...refused, ...[...flying.values()].flat(), ...ready].map(({ update }) => update),
      ...fresh,
    ],
    isEmpty: () => fresh.length + ready.length + flying.size + refused.length === 0,
    /** Whether the last change is safe against a crash of this tab. */
    isKeptOnDevice: () => isDeviceKeeping,
  }
}
