import { z } from 'zod'

// Narrow on purpose: mail programs disagree about everything beyond this. Nothing outside ASCII, so that no second
// character folds into an @ or a dot after the check.
const grammar = /^[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/

/** An e-mail address as accounts are found by it: trimmed, lower case, plain ASCII. */
export const EmailAddress = z
  .string('Fill in the e-mail address.')
  .max(320, 'This address is too long.')
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => text.length <= 254 && text === text.normalize('NFKC') && grammar.test(text), {
    error: 'Write the address like name@agency.example.',
  })
