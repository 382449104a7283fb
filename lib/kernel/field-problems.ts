import type { z } from 'zod'
import { type FieldProblems, Refusal } from './refusal.ts'

type RawIssue = Parameters<z.core.$ZodErrorMap>[0]
const mostProblems = 20
const longestKey = 80

/** zod speaks to programmers; this is what it says to a person where a schema brings no sentence of its own. */
const sentence = (issue: RawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Fill this in.' : 'Not the kind of value this field takes.'
    case 'too_big':
      if (issue.origin === 'string') return `Too long: at most ${issue.maximum} characters.`
      return issue.origin === 'array' ? `Too many: at most ${issue.maximum}.` : `Must be ${issue.maximum} or less.`
    case 'too_small':
      if (issue.origin === 'string') {
        return Number(issue.minimum) <= 1 ? 'Fill this in.' : `Too short: at least ${issue.minimum} characters.`
      }
      return issue.origin === 'array' ? `Too few: at least ${issue.minimum}.` : `Must be ${issue.minimum} or more.`
    case 'unrecognized_keys':
      return 'There is no such field here.'
    default:
      return 'Not a value this field takes.'
  }
}

function problemsOf(issues: readonly z.core.$ZodIssue[]): FieldProblems {
  const named = issues.flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path): [string, string] => [path.join('.').slice(0, longestKey), issue.message])
  })
  const problems = new Map<string, string>()
  for (const [path, message] of named.slice(0, mostProblems)) if (!problems.has(path)) problems.set(path, message)
  return Object.fromEntries(problems)
}

/** The input as the schema wants it, or a refusal that names each wrong field in plain words. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const result = guarded(() => schema.safeParse(raw, { error: sentence }))
  if (result?.success) return result.data
  throw new Refusal('invalid', 'Some of this cannot be accepted as it is.', {
    fields: problemsOf(result?.error.issues ?? []),
  })
}

// A value nested ten thousand deep exhausts the parser's stack: malformed input like any other.
function guarded<T>(parse: () => T): T | null {
  try {
    return parse()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
