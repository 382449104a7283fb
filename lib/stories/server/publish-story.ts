import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { CorrectMove, PublishMove, UpdateMove } from '../move-inputs.ts'
import { type EditionOptions, makeEdition } from './make-edition.ts'

/** First publication. With an embargo ahead, the edition becomes visible at that instant by itself. */
export const publishStory = (actor: Actor, input: z.output<typeof PublishMove>, now: Date, options?: EditionOptions) =>
  makeEdition(actor, 'publish', input, now, options)

/** New facts: readers see "Updated". */
export const updateStory = (actor: Actor, input: z.output<typeof UpdateMove>, now: Date, options?: EditionOptions) =>
  makeEdition(actor, 'update', input, now, options)

/** A slip that changes no meaning: a new edition, nothing shown. */
export const refileStory = (actor: Actor, input: z.output<typeof PublishMove>, now: Date, options?: EditionOptions) =>
  makeEdition(actor, 'refile', input, now, options)

/** A correction in public: what was wrong and what is right stand on the story and on the corrections page. */
export const correctStory = (actor: Actor, input: z.output<typeof CorrectMove>, now: Date, options?: EditionOptions) =>
  makeEdition(actor, 'correct', input, now, options)

/** A withdrawn story goes out again as a new edition. */
export const republishStory = (actor: Actor, input: z.output<typeof PublishMove>, now: Date) =>
  makeEdition(actor, 'republish', input, now)
