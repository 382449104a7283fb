// Everything that happens in the newsroom, as this process hears it: its own commits at once, those of other processes
// by one listening connection. The page cache and the live channel hear by it.
import { log } from '#lib/kernel/server/log.ts'
import { onCommitted } from './committed.ts'
import { type Listening, listenForEvents } from './listen.ts'
import type { RecordedEvent } from './recorded-event.ts'

export type Hearer = {
  /** Once for each event, unless the connection was lost meanwhile: then some come again. */
  onEvent?: (recorded: RecordedEvent) => void
  /** Events may have been missed: forget everything. */
  onGap?: () => void
  /** The live text of a story has grown, by whichever process; up to which of its updates, where that is known. */
  onLiveText?: (storyId: number, upToId: bigint | null) => void
  /** The connection stands anew. Live texts may have grown unheard before. */
  onConnected?: () => void
}
export type Hearing = Listening & {
  /** From now on; gives back how to stop. */
  hear(hearer: Hearer): () => void
}

const rememberedIds = 2_000

export function hearEvents(options: { connectionString: string; heartbeatMs?: number }): Hearing {
  const hearers = new Set<Hearer>()
  /** Told at commit already; their NOTIFY, a moment later, must not be told again. */
  const told = new Set<bigint>()
  const tell = (recorded: RecordedEvent) => {
    for (const hearer of hearers) hearer.onEvent?.(recorded)
  }
  const stopHearing = onCommitted((event, id) => {
    tell({ id, event })
    told.add(id)
    if (told.size > rememberedIds) for (const oldest of told) return told.delete(oldest)
  })
  const listening = listenForEvents({
    ...options,
    onEvent: (recorded) => {
      if (!told.has(recorded.id)) tell(recorded)
    },
    onGap: () => {
      for (const hearer of hearers) hearer.onGap?.()
    },
    onLiveText: (storyId, upToId) => {
      for (const hearer of hearers) hearer.onLiveText?.(storyId, upToId)
    },
    onConnected: () => {
      for (const hearer of hearers) hearer.onConnected?.()
    },
    onTrouble: (error) => log.warn({ err: error }, 'the connection that hears of events was lost'),
  })
  return {
    ...listening,
    hear: (hearer) => {
      hearers.add(hearer)
      return () => hearers.delete(hearer)
    },
    close: () => {
      stopHearing()
      return listening.close()
    },
  }
}
