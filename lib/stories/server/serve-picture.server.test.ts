import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { addPicture } from '#lib/media/server/add-picture.ts'
import { textBody } from '#testing/bodies.ts'
import { makeSection } from '#testing/factories.ts'
import { aPerson, browserHeaders, cookieOf, startSession } from '#testing/staff.ts'
import { draftStory } from '#testing/stories.ts'
import { killStory } from './end-story.ts'
import { publishStory } from './publish-story.ts'
import { servePicture } from './serve-picture.ts'

let folder: string
let file: string
let mediaId: number
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-media-'))
  process.env.DATA_DIR = folder
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  const picture = await addPicture(systemActor('seed'), { name: 'sea.png', bytes }, new Date())
  mediaId = picture.id
  file = picture.url.replace('/media/', '')
})

const asked = async (cookie?: string) =>
  servePicture(new Request('http://localhost/', { headers: browserHeaders({ cookie }) }), file, new Date())
const by = async (person: Awaited<ReturnType<typeof aPerson>>) => cookieOf(await startSession(person))

test('a picture no story on show has is for staff who may use the library, and for nobody else', async () => {
  expect((await asked()).status).toBe(404)
  expect((await asked(await by(await aPerson('Cy Columnist', 'administrator')))).status).toBe(404)
  expect((await asked('broadsheet.session=forged')).status).toBe(404)
  const answer = await asked(await by(await aPerson('Ada Quill', 'reporter')))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
})

test('a picture is for everybody while a story shows it, and kept by nobody for long', async () => {
  const image = { type: 'image' as const, attrs: { mediaId, alt: 'Sea', caption: '', credit: 'Ada' } }
  const body = { type: 'doc' as const, content: [...textBody('Text.').content, image] }
  const draft = await draftStory((await makeSection()).id, { body })
  const { revision } = await publishStory(systemActor('seed'), draft, new Date())
  const answer = await asked()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).not.toContain('immutable')
  const end = { id: draft.id, revision, reason: 'False', advisory: 'False.' }
  await killStory(systemActor('seed'), end, new Date())
  const after = await asked()
  expect(after.status).toBe(404)
  expect(after.headers.get('cache-control')).toBe('no-store')
})
