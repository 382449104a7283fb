// What a date for going out asks for.
import { z } from 'zod'
import { isZone } from '#lib/kernel/zone.ts'
import { CorrectionInput, UpdateMove } from './move-inputs.ts'

const target = { id: z.int32().positive(), revision: z.int32().positive() }

const date = {
  /** Wall time at the zone, YYYY-MM-DDTHH:MM. */
  at: z.iso.datetime({ local: true, offset: false, precision: -1, error: 'Give the time as YYYY-MM-DDTHH:MM.' }),
  zone: z.string().refine(isZone, 'Give an IANA zone, as in Europe/London.'),
  /** Which of the two, where a clock change repeats the time. */
  fold: z.enum(['first', 'second']).optional(),
}

const howItGoes = {
  /** Whether changes made after this go out too; otherwise the words of now do. */
  laterChanges: z.boolean().optional(),
  overrideReason: UpdateMove.shape.overrideReason,
}

export const ScheduleMove = z.strictObject({ ...target, ...date, ...howItGoes })

export const scheduledKinds = ['update', 'refile', 'correct'] as const
export const ScheduleUpdateMove = z
  .strictObject({
    ...target,
    ...date,
    ...howItGoes,
    kind: z.enum(scheduledKinds).default('update'),
    note: UpdateMove.shape.note,
    renewsFeedPosition: UpdateMove.shape.renewsFeedPosition,
    correction: CorrectionInput.optional(),
  })
  .refine(({ kind, correction }) => kind !== 'correct' || correction !== undefined, {
    path: ['correction'],
    error: 'Say what was wrong and what is right.',
  })

export const RescheduleMove = z.strictObject({ ...target, ...date })
/** Takes the words of now for a date that stands. */
export const RefreezeMove = z.strictObject(target)

/** What a scheduled move keeps for the moment it fires. */
export const ScheduledInput = z.object({
  note: z.string().optional(),
  renewsFeedPosition: z.boolean().optional(),
  correction: CorrectionInput.optional(),
  overrideReason: z.string().optional(),
})
export type ScheduledInput = z.infer<typeof ScheduledInput>
