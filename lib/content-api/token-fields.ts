// What is asked for when a token is made, and what a token looks like.
import { z } from 'zod'
import { scopes } from './scopes.ts'

/** So that people and programs that look for lost secrets recognise one. */
export const tokenPrefix = 'broadsheet_'
/** 256 random bits in base64url. */
const secretLength = 43
const shape = new RegExp(`^${tokenPrefix}[A-Za-z0-9_-]{${secretLength}}$`)

/** How much of a token stays readable in lists: the prefix and four characters. */
export const shownLength = tokenPrefix.length + 4
export const defaultDays = 365
export const mostTokens = 25

export const isToken = (text: string): boolean => shape.test(text)

/** The token in an Authorization header, or null for anything that cannot be one. */
export function bearerToken(header: string | null): string | null {
  const [, token] = /^Bearer ([\x21-\x7e]+)$/i.exec(header ?? '') ?? []
  return token !== undefined && isToken(token) ? token : null
}

const known = `Known scopes: ${scopes.join(', ')}.`

export const NewToken = z.strictObject({
  name: z
    .string('Give the token a name.')
    .trim()
    .min(1, 'Give the token a name.')
    .max(60, 'The name is longer than 60 characters.')
    .regex(/^\P{C}*$/u, 'Only letters and signs that can be seen.'),
  scopes: z
    .array(z.enum(scopes, `There is no such scope. ${known}`))
    .min(1, `Choose at least one scope. ${known}`)
    .max(20)
    .transform((list) => [...new Set(list)]),
  days: z
    .int('Give the days as a whole number.')
    .min(1, 'A token lives at least a day.')
    .max(defaultDays, `A token lives at most ${defaultDays} days.`)
    .default(defaultDays),
})
