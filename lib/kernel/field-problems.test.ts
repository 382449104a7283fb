import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseInput } from './field-problems.ts'
import { Refusal } from './refusal.ts'

const Schema = z.strictObject({
  headline: z.string().min(1).max(5),
  urgency: z.int().min(1).max(5).optional(),
  topics: z.array(z.string()).max(1).optional(),
  nested: z.strictObject({ at: z.iso.datetime('Write the time like 2026-11-20T12:00:00Z.') }).optional(),
})

function problems(raw: unknown): Record<string, string> {
  try {
    parseInput(Schema, raw)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid') return error.fields
    throw error
  }
  throw new Error('was accepted')
}

test('gives the parsed value when all is well', () => {
  expect(parseInput(Schema, { headline: 'Ebb' })).toEqual({ headline: 'Ebb' })
})

test.each([
  [{}, { headline: 'Fill this in.' }],
  [{ headline: '' }, { headline: 'Fill this in.' }],
  [{ headline: 'Too long' }, { headline: 'Too long: at most 5 characters.' }],
  [{ headline: ['a'] }, { headline: 'Not the kind of value this field takes.' }],
  [{ headline: 'a', urgency: 6 }, { urgency: 'Must be 5 or less.' }],
  [{ headline: 'a', topics: ['a', 'b'] }, { topics: 'Too many: at most 1.' }],
  [{ headline: 'a', nested: { at: 'noon' } }, { 'nested.at': 'Write the time like 2026-11-20T12:00:00Z.' }],
  [{ headline: 'a', state: 'published' }, { state: 'There is no such field here.' }],
  [JSON.parse('{"headline":"a","__proto__":{"role":"chief"}}'), { ['__proto__']: 'There is no such field here.' }],
])('says in plain words what is wrong with %j', (raw, expected) => {
  expect(Object.entries(problems(raw))).toEqual(Object.entries(expected))
})

test('names a few problems of an input that is wrong in a thousand places', () => {
  const raw = { headline: 'a', ...Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`field-${at}`, at])) }
  expect(Object.keys(problems(raw))).toHaveLength(20)
})

test('refuses a value nested too deep for the parser like any other bad input', () => {
  type Tree = { of?: Tree }
  const Tree: z.ZodType<Tree> = z.strictObject({ of: z.lazy(() => Tree).optional() })
  let raw: Tree = {}
  for (let depth = 0; depth < 50_000; depth++) raw = { of: raw }
  expect(() => parseInput(Tree, raw)).toThrow(Refusal)
})
