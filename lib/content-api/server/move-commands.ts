import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { killStory, withdrawStory } from '#lib/stories/server/end-story.ts'
import * as plain from '#lib/stories/server/move-story.ts'
import * as publishing from '#lib/stories/server/publish-story.ts'
import { unscheduleStory } from '#lib/stories/server/schedule-change.ts'
import { scheduleStory, scheduleUpdate } from '#lib/stories/server/schedule-story.ts'
import { undoStory } from '#lib/stories/server/undo-story.ts'
import type { ApiMove, moveBodies } from '../move-bodies.ts'

type Commands = {
  [M in ApiMove]: (actor: Actor, input: z.output<(typeof moveBodies)[M]['schema']>, now: Date) => Promise<unknown>
}

/** The very commands that the screens call. */
export const moveCommands: Commands = {
  submit: plain.submitStory,
  return: plain.returnStory,
  approve: plain.approveStory,
  schedule: scheduleStory,
  unschedule: unscheduleStory,
  publish: publishing.publishStory,
  update: publishing.updateStory,
  refile: publishing.refileStory,
  correct: publishing.correctStory,
  withdraw: withdrawStory,
  kill: killStory,
  republish: publishing.republishStory,
  spike: plain.spikeStory,
  unspike: plain.unspikeStory,
  'schedule-update': scheduleUpdate,
  'unschedule-update': unscheduleStory,
  undo: undoStory,
}
