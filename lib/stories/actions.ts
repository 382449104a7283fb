'use server'

import { newsroomAction } from '#lib/web/server/newsroom-action.ts'
import { AssignStory } from './assign.ts'
import * as input from './move-inputs.ts'
import * as dates from './schedule-inputs.ts'
import { assignStory } from './server/assign-story.ts'
import { CreateStory, createStory } from './server/create-story.ts'
import { killStory, withdrawStory } from './server/end-story.ts'
import { approveStory, returnStory, spikeStory, submitStory, unspikeStory } from './server/move-story.ts'
import { correctStory, publishStory, refileStory, republishStory, updateStory } from './server/publish-story.ts'
import { restoreVersion } from './server/restore-version.ts'
import { refreezeStory, rescheduleStory, unscheduleStory } from './server/schedule-change.ts'
import { scheduleStory, scheduleUpdate as scheduleUpdateOf } from './server/schedule-story.ts'
import { undoStory } from './server/undo-story.ts'
import { keepVersion } from './server/version-keep.ts'
import { KeepVersion, RestoreVersion } from './version.ts'

export const create = newsroomAction(CreateStory, createStory)
export const submit = newsroomAction(input.PlainMove, submitStory)
export const returnToDraft = newsroomAction(input.ReasonedMove, returnStory)
export const approve = newsroomAction(input.PlainMove, approveStory)
export const schedule = newsroomAction(dates.ScheduleMove, scheduleStory)
export const scheduleUpdate = newsroomAction(dates.ScheduleUpdateMove, scheduleUpdateOf)
export const reschedule = newsroomAction(dates.RescheduleMove, rescheduleStory)
export const refreeze = newsroomAction(dates.RefreezeMove, refreezeStory)
export const unschedule = newsroomAction(input.PlainMove, unscheduleStory)
export const publish = newsroomAction(input.PublishMove, publishStory)
export const update = newsroomAction(input.UpdateMove, updateStory)
export const refile = newsroomAction(input.PublishMove, refileStory)
export const correct = newsroomAction(input.CorrectMove, correctStory)
export const withdraw = newsroomAction(input.ReasonedMove, withdrawStory)
export const kill = newsroomAction(input.KillMove, killStory)
export const republish = newsroomAction(input.PublishMove, republishStory)
export const spike = newsroomAction(input.PlainMove, spikeStory)
export const unspike = newsroomAction(input.PlainMove, unspikeStory)
export const assign = newsroomAction(AssignStory, assignStory)
export const undo = newsroomAction(input.PlainMove, undoStory)
export const keep = newsroomAction(KeepVersion, keepVersion)
export const restore = newsroomAction(RestoreVersion, restoreVersion)
