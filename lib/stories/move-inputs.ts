// What each move asks for beside the story and the revision seen.
import { z } from 'zod'
import { isZone } from '#lib/settings/settings.ts'

const text = (label: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${label} is longer than ${max} characters. Shorten it.`)
    .refine(
      (value) => value.isWellFormed() && !/\p{Cc}/u.test(value.replace(/[\n\r\t]/g, '')),
      `${label} contains control characters.`,
    )
const demanded = (label: string, max: number) => text(label, max).min(1, `${label} is missing.`)

const target = { id: z.int32().positive(), revision: z.int32().positive() }
const reason = demanded('The reason', 1_000)

/** What was wrong and what is right, in plain words; compulsory for a correction. */
export const CorrectionInput = z.strictObject({
  class: z.enum(['correction', 'clarification']).default('correction'),
  wrong: demanded('What was wrong', 1_000),
  right: demanded('What is right', 1_000),
})

export const PlainMove = z.strictObject(target)
export const ReasonedMove = z.strictObject({ ...target, reason })
export const PublishMove = z.strictObject(target)
export const UpdateMove = z.strictObject({
  ...target,
  note: text('The note', 300).default(''),
  /** Whether the story goes to the top of the feeds again. */
  renewsFeedPosition: z.boolean().default(false),
})
export const CorrectMove = z.strictObject({ ...target, correction: CorrectionInput })
export const KillMove = z.strictObject({ ...target, reason, advisory: demanded('The advisory', 2_000) })
export const ScheduleMove = z.strictObject({
  ...target,
  /** Wall time at the zone, YYYY-MM-DDTHH:MM. */
  at: z.iso.datetime({ local: true, offset: false, precision: -1, error: 'Give the time as YYYY-MM-DDTHH:MM.' }),
  zone: z.string().refine(isZone, 'Give an IANA zone, as in Europe/London.'),
})
