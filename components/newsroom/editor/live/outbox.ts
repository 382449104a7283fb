// What was typed here and is not known to be in the database: first into the journal, then to the server, then forgotten.
import { mergedUpdates } from '#lib/stories/live-update.ts'
import type { Journal } from './journal.ts'

type Row = { key: number | null; update: Uint8Array }
export type Push = { seq: number; update: Uint8Array }

/** So many pushes wait for their answer at a time; what is typed meanwhile goes together into the next. */
const mostFlying = 2
/** Pushes stay below what one frame may hold; a single change that does not is refused by whoever sends. */
const fullBytes = 1_000_000

/** A device that keeps a change within this time has kept it, as far as a person can see. */
const keptWithinMs = 250

/** `changed` is called whenever there may be something to send or to tell. */
export function openOutbox(journal: Pick<Journal, 'keep' | 'drop' | 'refuse'>, changed: () => void) {
  let fresh: Uint8Array[] = []
  let freshSince = 0
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
      freshSince = Date.now()
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
  const take = (update: Uint8Array, count: number): Push => {
    lastSeq++
    flying.set(lastSeq, ready.slice(0, count))
    ready = ready.slice(count)
    return { seq: lastSeq, update }
  }
  /** How many of the first rows fit into one push: one at least. */
  function fitting(): number {
    let bytes = 0
    const over = ready.findIndex(({ update }) => {
      bytes += update.byteLength
      return bytes > fullBytes
    })
    return over < 0 ? ready.length : Math.max(1, over)
  }

  return {
    /** A change made here. */
    add(update: Uint8Array) {
      if (fresh.length === 0) {
        freshSince = Date.now()
        setTimeout(changed, keptWithinMs)
      }
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
      const count = fitting()
      return take(mergedUpdates(ready.slice(0, count).map(({ update }) => update)), count)
    },
    /** All that waits, told by `whole` (a change that says at least as much). */
    nextAs(whole: Uint8Array): Push {
      return take(whole, ready.length)
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
    /** Whether the device takes its time with what was typed last. */
    isBeingKept: () => fresh.length > 0 && Date.now() - freshSince >= keptWithinMs,
    /** Whether the last change is safe against a crash of this tab. */
    isKeptOnDevice: () => isDeviceKeeping,
  }
}
