import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#lib/kernel/refusal.ts'
import { Mapping } from '../mapping.ts'

/** The mapping used when none is named. */
export const wikinewsMapping = join(import.meta.dirname, '..', 'mappings', 'wikinews.json')

/** A mapping from its JSON file, or a refusal that names the file and each wrong place in it. */
export async function readMapping(path: string): Promise<Mapping> {
  const refuse = (problem: string) => new Refusal('invalid', `The mapping ${path}: ${problem}`)
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw refuse(`cannot be read (${error.message}).`)
  })
  const result = Mapping.safeParse(jsonOf(text, refuse))
  if (result.success) return result.data
  throw refuse(
    result.error.issues.map(({ path: at, message }) => `\n  ${at.join('.') || 'the whole'}: ${message}`).join(''),
  )
}

function jsonOf(text: string, refuse: (problem: string) => Refusal): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refuse(`is not JSON (${(error as Error).message}).`)
  }
}
