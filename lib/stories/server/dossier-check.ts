import { readFile } from 'node:fs/promises'
import { type Actor, holdsSomewhere } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { Dossier, dossierProblems } from '../dossier.ts'
import { sha256 } from './edition-hash.ts'

/**
 * Whether a dossier is as it was drawn up, in lines for a person: by its own digests, and by the hashes under which this
 * newsroom keeps the editions, which nobody who changed the file could change too.
 */
export async function checkDossier(actor: Actor, given: { [name: string]: string | undefined }): Promise<string[]> {
  if (!holdsSomewhere(actor, ['editor'])) throw new Refusal('not-allowed', 'Only editors check dossiers.')
  if (given.file === undefined) throw new Refusal('invalid', 'Name the dossier: --file FILE.')
  const file = parsed(await readFile(given.file, 'utf8').catch(() => null))
  const problems = [...dossierProblems(file, sha256), ...(await otherHashes(file))]
  if (problems.length === 0) return ['The dossier is whole: nothing in it was changed.']
  const lines = problems.map(({ place, what }) => `  ${place}: ${what}`)
  throw new Refusal('invalid', ['The dossier is not what it was when it was drawn up.', ...lines].join('\n'))
}

function parsed(text: string | null): unknown {
  if (text === null) throw new Refusal('invalid', 'The file cannot be read. Give its path.')
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('invalid', 'The file is not JSON. Give the dossier as it was downloaded.')
  }
}

async function otherHashes(file: unknown) {
  const dossier = Dossier.safeParse(file)
  if (!dossier.success) return []
  const { story, editions } = dossier.data.record
  const kept = await db.edition.findMany({ where: { storyId: story.id }, select: { number: true, hash: true } })
  const hashes = new Map(kept.map(({ number, hash }) => [number, hash]))
  return editions.flatMap(({ number, hash }, index) =>
    hashes.get(number) === hash
      ? []
      : [{ place: `editions[${index}]`, what: `Edition ${number} is kept here under another hash.` }],
  )
}
