import type { Actor } from '#lib/access/actor.ts'
import { wholeLiveText } from './live-text.ts'
import { readableStory } from './working-copy-query.ts'

/** The live text a screen begins with, as base64: typing is possible before any connection stands. */
export async function liveTextState(actor: Actor, storyId: number, now: Date): Promise<string> {
  await readableStory(actor, storyId)
  return Buffer.from(await wholeLiveText(storyId, now)).toString('base64')
}
