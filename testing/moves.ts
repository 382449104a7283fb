// A cast of everybody who might move a story, stories in each state, and each move with all it asks for.
import type { PersonActor } from '#lib/access/actor.ts'
import { killStory, withdrawStory } from '#lib/stories/server/end-story.ts'
import { approveStory, returnStory, spikeStory, submitStory, unspikeStory } from '#lib/stories/server/move-story.ts'
import type { Moved } from '#lib/stories/server/moved.ts'
import {
  correctStory,
  publishStory,
  refileStory,
  republishStory,
  updateStory,
} from '#lib/stories/server/publish-story.ts'
import { unscheduleStory } from '#lib/stories/server/schedule-change.ts'
import { scheduleStory, scheduleUpdate } from '#lib/stories/server/schedule-story.ts'
import { undoStory } from '#lib/stories/server/undo-story.ts'
import type { Move, State } from '#lib/stories/workflow.ts'
import type { makePerson } from './factories.ts'
import { draftStory } from './stories.ts'

type Target = { id: number; revision: number }

export const castNames = ['author', 'reporter', 'editor', 'stranger', 'chief', 'photo', 'administrator'] as const
export type CastMember = (typeof castNames)[number]
export type Cast = Record<CastMember, PersonActor>

/** `author` writes the stories below; `stranger` edits another section. */
export async function castOf(sectionId: number, otherSectionId: number, make: typeof makePerson): Promise<Cast> {
  const here = (role: 'reporter' | 'editor' | 'chief' | 'photo') => make({ grants: [{ role, sectionId }] })
  return {
    author: await here('reporter'),
    reporter: await here('reporter'),
    editor: await here('editor'),
    stranger: await make({ grants: [{ role: 'editor', sectionId: otherSectionId }] }),
    chief: await here('chief'),
    photo: await here('photo'),
    administrator: await make({ grants: ['administrator'] }),
  }
}

/** When what is scheduled below goes out. */
const date = { at: '2099-03-01T12:00', zone: 'Europe/Oslo', laterChanges: false }
const reason = 'The desk asked for it.'
const correction = { class: 'correction' as const, wrong: 'It said Friday.', right: 'It was Thursday.' }
const note = { note: '', renewsFeedPosition: false }

/** Each move with all it asks for. */
export const commands: Record<Move, (actor: PersonActor, story: Target, now: Date) => Promise<Moved>> = {
  submit: submitStory,
  return: (actor, story, now) => returnStory(actor, { ...story, reason }, now),
  approve: approveStory,
  schedule: (actor, story, now) => scheduleStory(actor, { ...story, ...date }, now),
  unschedule: unscheduleStory,
  publish: publishStory,
  update: (actor, story, now) => updateStory(actor, { ...story, ...note }, now),
  refile: refileStory,
  correct: (actor, story, now) => correctStory(actor, { ...story, correction }, now),
  'schedule-update': (actor, story, now) => scheduleUpdate(actor, { ...story, ...date, ...note, kind: 'update' }, now),
  'unschedule-update': unscheduleStory,
  withdraw: (actor, story, now) => withdrawStory(actor, { ...story, reason }, now),
  kill: (actor, story, now) => killStory(actor, { ...story, reason, advisory: 'Do not use it.' }, now),
  republish: republishStory,
  spike: spikeStory,
  unspike: unspikeStory,
  undo: undoStory,
}

/** The moves by which a chief brings a draft into each state. */
const ways: Record<State, Move[]> = {
  draft: ['submit', 'return'],
  submitted: ['submit'],
  approved: ['submit', 'approve'],
  scheduled: ['schedule'],
  published: ['publish'],
  withdrawn: ['publish', 'withdraw'],
  killed: ['publish', 'kill'],
  spiked: ['spike'],
}

/** A story of the cast's author that the chief has brought into the state. */
export async function storyIn(
  state: State,
  sectionId: number,
  cast: Cast,
  now: Date,
  { withUpdate = false } = {},
): Promise<Target> {
  let story = await draftStory(sectionId, {}, { actor: cast.author, now })
  for (const move of [...ways[state], ...(withUpdate ? (['schedule-update'] as const) : [])]) {
    const { revision } = await commands[move](cast.chief, story, now)
    story = { id: story.id, revision }
  }
  return story
}
