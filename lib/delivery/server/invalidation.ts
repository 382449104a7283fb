// Makes the page cache hear of every change: at once of this process's own, by NOTIFY of the others'.
//
// Pages go on being stored while the listening connection is lost. That is safe: whatever was committed since before
// the loss is read again after the reconnection and drops the pages it touches, whenever they were stored. Until then
// a reader may see a page another process has changed; once the database itself cannot be reached, answers say STALE.
import type { EventType } from '#lib/events/event.ts'
import type { Hearing } from '#lib/events/server/hearing.ts'
import type { RecordedEvent } from '#lib/events/server/recorded-event.ts'
import { staleTags } from '../stale-tags.ts'
import type { PageCache } from './page-cache.ts'

type Dropping = Pick<PageCache, 'invalidate' | 'clear'>

/** After these a page that showed the story may not even be kept as a last resort. */
const takenBack: readonly string[] = ['story.killed', 'story.withdrawn', 'story.undone'] satisfies EventType[]

/** From now on; gives back how to stop. */
export function keepFresh(cache: Dropping, hearing: Pick<Hearing, 'hear'>): () => void {
  const apply = ({ event }: RecordedEvent) => {
    // An event of a newer version of the code, during a rolling upgrade: what it makes stale is not known here.
    if (event === null) return cache.clear()
    const forbid = takenBack.includes(event.type)
    cache.invalidate(staleTags(event), { forbid })
  }
  return hearing.hear({ onEvent: apply, onGap: () => cache.clear() })
}
