// Makes the page cache hear of every change: at once of this process's own, by NOTIFY of the others'.
//
// Pages go on being stored while the listening connection is lost. That is safe: whatever was committed since before
// the loss is read again after the reconnection and drops the pages it touches, whenever they were stored. Until then
// a reader may see a page another process has changed; once the database itself cannot be reached, answers say STALE.
import { onCommitted } from '#lib/events/server/committed.ts'
import { type Listening, listenForEvents } from '#lib/events/server/listen.ts'
import type { RecordedEvent } from '#lib/events/server/recorded-event.ts'
import { log } from '#lib/kernel/server/log.ts'
import { staleTags } from '../stale-tags.ts'
import type { PageCache } from './page-cache.ts'

type Dropping = Pick<PageCache, 'invalidate' | 'clear'>
type Options = { connectionString: string; heartbeatMs?: number }

const rememberedIds = 2_000

export function keepFresh(cache: Dropping, options: Options): Listening {
  /** Applied at commit already; their NOTIFY, a moment later, must not drop the fresh pages again. */
  const applied = new Set<bigint>()

  const apply = ({ event }: RecordedEvent) => {
    // An event of a newer version of the code, during a rolling upgrade: what it makes stale is not known here.
    if (event === null) return cache.clear()
    const forbid = event.type === 'story.killed' || event.type === 'story.withdrawn'
    cache.invalidate(staleTags(event), { forbid })
  }
  const stopHearing = onCommitted((event, id) => {
    apply({ id, event })
    applied.add(id)
    if (applied.size > rememberedIds) for (const oldest of applied) return applied.delete(oldest)
  })
  const listening = listenForEvents({
    ...options,
    onEvent: (recorded) => {
      if (!applied.has(recorded.id)) apply(recorded)
    },
    onGap: () => cache.clear(),
    onTrouble: (error) => log.warn({ err: error }, 'the connection that hears of events was lost'),
  })
  return {
    ...listening,
    close: () => {
      stopHearing()
      return listening.close()
    },
  }
}
