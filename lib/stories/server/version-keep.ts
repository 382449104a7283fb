import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import type { KeepVersion } from '../version.ts'
import { demand, loadStory } from './load-story.ts'
import { lockStory, writeVersion } from './version-row.ts'

/** Keeps the working copy as it stands under a name. The story itself does not change. */
export function keepVersion(actor: Actor, input: z.output<typeof KeepVersion>, now: Date): Promise<{ number: number }> {
  return transact(actor, now, async (tx, record) => {
    await lockStory(tx, input.id)
    const story = await loadStory(tx, input.id)
    demand(actor, 'edit', story)
    const number = await writeVersion(tx, actor, story, { kind: 'named', name: input.name }, now)
    await record({ type: 'story.version-kept', detail: { storyId: story.id, version: number, name: input.name } })
    return { number }
  })
}
