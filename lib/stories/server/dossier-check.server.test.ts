import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { makeSection } from '#testing/factories.ts'
import { publishedStory } from '#testing/stories.ts'
import { type DossierRecord, sealed } from '../dossier.ts'
import { editionText } from '../edition-words.ts'
import { checkDossier } from './dossier-check.ts'
import { storyDossier } from './dossier-query.ts'
import { sha256 } from './edition-hash.ts'

const actor = systemActor('command-line')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function filed(content: unknown): Promise<string> {
  const file = join(folder, 'dossier.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

test('a dossier as it was downloaded is whole', async () => {
  const { id } = await publishedStory((await makeSection()).id)
  const file = await filed(await storyDossier(actor, id, new Date()))
  expect(await checkDossier(actor, { file })).toEqual(['The dossier is whole: nothing in it was changed.'])
})

test('one that was made anew around other words is found by the hash the newsroom keeps', async () => {
  const { id } = await publishedStory((await makeSection()).id)
  const { record } = await storyDossier(actor, id, new Date())
  const editions = record.editions.map((edition) => {
    const forged = { ...edition, headline: 'Harbour never reopens' }
    return { ...forged, hash: sha256(editionText(forged as Parameters<typeof editionText>[0])) }
  })
  const file = await filed(sealed({ ...record, editions } as DossierRecord, sha256))
  await expect(checkDossier(actor, { file })).rejects.toThrow('editions[0]: Edition 1 is kept here under another hash.')
})

test.each([['no JSON'], ['{}']])('%s is refused in words', async (content) => {
  await expect(checkDossier(actor, { file: await filed(content) })).rejects.toMatchObject({ code: 'invalid' })
})
