// What each move asks for beside the story and the revision seen.
import { z } from 'zod'

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

/** Why the story goes out in spite of what the readiness list says. */
const overrideReason = demanded('The reason to send it out all the same', 1_000).optional()

/** What was wrong and what is right, in plain words; compulsory for a correction. */
export const CorrectionInput = z.strictObject({
  class: z.enum(['correction', 'clarification']).default('correction'),
  wrong: demanded('What was wrong', 1_000),
  right: demanded('What is right', 1_000),
})

export const PlainMove = z.strictObject(target)
export const ReasonedMove = z.strictObject({ ...target, reason })
/** Of every move that makes an edition at once and asks for nothing else: publish, refile, republish. */
export const PublishMove = z.strictObject({ ...target, overrideReason })
export const UpdateMove = z.strictObject({
  ...target,
  note: text('The note', 300).default(''),
  /** Whether the story goes to the top of the feeds again. */
  renewsFeedPosition: z.boolean().default(false),
  overrideReason,
})
export const CorrectMove = z.strictObject({ ...target, correction: CorrectionInput, overrideReason })
export const KillMove = z.strictObject({ ...target, reason, advisory: demanded('The advisory', 2_000) })
