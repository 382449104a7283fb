import { z } from 'zod'
import { roles } from '#lib/access/actor.ts'

export const shortestPassword = 12

const line = (max: number) =>
  z
    .string()
    .transform((text) => text.trim().replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .max(max)
        .regex(/^\P{Cc}*$/u, 'Only letters and signs that can be seen.'),
    )

export const PersonName = line(120).pipe(z.string().min(1))
export const PersonTitle = line(120)

/** A password that somebody chooses now; older ones may be shorter. */
export const NewPassword = z
  .string('Choose a password.')
  .min(shortestPassword, `Use ${shortestPassword} characters or more; a short sentence is easy to remember.`)
  .max(256, 'Use at most 256 characters.')
  .refine((text) => new Set(text.toLowerCase()).size >= 5, 'Too easy to guess: use more different characters.')

/** One role for one section, or for all with null. People's own rights are for the whole agency or not at all. */
export const GrantFields = z
  .strictObject({ role: z.enum(roles), sectionId: z.int32().positive().nullable() })
  .refine((grant) => grant.role !== 'administrator' || grant.sectionId === null, {
    path: ['sectionId'],
    error: 'An administrator is one for all sections.',
  })

/** Whether a new password is made of what everybody knows about its person. */
export const isGuessable = (password: string, person: { email: string; name: string }): boolean => {
  const plain = password.toLowerCase()
  const known = [person.email, person.email.split('@')[0] ?? '', ...person.name.toLowerCase().split(' ')]
  const rest = known.filter((part) => part.length >= 3).reduce((text, part) => text.replaceAll(part, ''), plain)
  return rest.length < 6
}
