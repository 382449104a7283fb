// What happens in the newsroom, brought to the stories that are open in this process.
import { db } from '#lib/db/client.ts'
import type { Hearing } from '#lib/events/server/hearing.ts'
import type { RecordedEvent } from '#lib/events/server/recorded-event.ts'
import { log } from '#lib/kernel/server/log.ts'
import { whatChangedBy } from '../what-changed.ts'
import type { OpenStory } from './open-story.ts'

/** From now on; gives back how to stop. */
export function bringNews(stories: ReadonlyMap<number, OpenStory>, hearing: Pick<Hearing, 'hear'>): () => void {
  const rejudgeAll = (personId?: number) => {
    const whose = personId === undefined ? undefined : actsFor(personId)
    for (const story of stories.values()) void story.rejudge(null, whose)
  }
  const onEvent = ({ id, event }: RecordedEvent) => {
    // An event of a newer version of the code may be about rights.
    if (event === null) return rejudgeAll()
    if ('storyId' in event.detail) {
      const story = stories.get(event.detail.storyId)
      if (story) void tellOf(story, id, event.type)
    } else if (event.type === 'person.changed' || event.type === 'session.ended') rejudgeAll(event.detail.personId)
    else if (event.type === 'section.changed') rejudgeAll()
  }
  const refreshAll = () => {
    for (const story of stories.values()) story.hear(null)
  }
  return hearing.hear({
    onEvent,
    onGap: () => rejudgeAll(),
    onLiveText: (storyId, upToId) => stories.get(storyId)?.hear(upToId),
    onConnected: refreshAll,
  })
}

const actsFor =
  (personId: number) =>
  ({ actor }: { actor: { personId: number } }) =>
    actor.personId === personId

async function tellOf(story: OpenStory, eventId: bigint, type: string): Promise<void> {
  const recorded = await db.event
    .findUnique({ where: { id: eventId }, select: { person: { select: { name: true } } } })
    .catch((error) => log.warn({ err: error }, 'who made a change could not be read'))
  await story.rejudge({ what: whatChangedBy(type), by: recorded?.person?.name ?? null })
}
