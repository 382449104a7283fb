import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { Mapping } from '../mapping.ts'

/** The mapping used when none is named. */
export const wikinewsMapping = join(import.meta.dirname, '..', 'mappings', 'wikinews.json')

/** A mapping from its JSON file, or a refusal that names the file and each wrong place in it. */
export async function readMapping(path: string): Promise<Mapping> {
  const refuse = (problem: string) => new Refusal('invalid', `The mapping ${path} ${problem}`)
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw refuse(`cannot be read (${error.message}).`)
  })
  try {
    return parseInput(Mapping, JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse(`is not JSON (${error.message}).`)
    if (!(error instanceof Refusal)) throw error
    const wrong = Object.entries(error.fields).map(([at, problem]) => `\n  ${at || 'the whole'}: ${problem}`)
    throw refuse(`cannot be used:${wrong.join('')}`)
  }
}
