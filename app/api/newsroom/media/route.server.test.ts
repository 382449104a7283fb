import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { aPerson, browserHeaders, cookieOf, siteUrl, startSession, type TestRequest } from '#testing/staff.ts'
import { GET as getOne } from './[id]/route.ts'
import { GET, POST } from './route.ts'

let folder: string
let reporter: PersonActor
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-media-'))
  process.env.DATA_DIR = folder
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(async () => {
  reporter = await aPerson('Ada Quill', 'reporter')
})

const context = (params = {}) => ({ params: Promise.resolve(params) })
const drawn = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: '#205070' } })
    .png()
    .toBuffer()
const headersOf = async (more: TestRequest = {}) =>
  browserHeaders({ cookie: await cookieOf(await startSession(reporter)), ...more })
async function upload(body: Buffer, more: TestRequest = {}, query = '?name=sea.png') {
  const headers = await headersOf({ 'content-type': 'application/octet-stream', ...more })
  return POST(
    new Request(`${siteUrl}/api/newsroom/media${query}`, { method: 'POST', headers, body: new Uint8Array(body) }),
  )
}

test('a picture goes in and can be chosen, by list and by id', async () => {
  const answer = await upload(await drawn())
  expect(answer.status).toBe(200)
  const picture = await answer.json()
  expect(picture).toMatchObject({ id: expect.any(Number), width: 30, height: 20, name: 'sea.png' })
  expect(picture.url).toMatch(/^\/media\/[0-9a-f]{64}-30\.webp$/)
  const headers = await headersOf()
  const listed = await GET(new Request(`${siteUrl}/api/newsroom/media?q=sea`, { headers }), context())
  expect(await listed.json()).toEqual([picture])
  const one = await getOne(
    new Request(`${siteUrl}/api/newsroom/media/1`, { headers }),
    context({ id: String(picture.id) }),
  )
  expect(await one.json()).toEqual(picture)
})

test.each([
  ['a page of another site', { origin: 'https://evil.example' }, undefined, 403],
  ['a form', { 'content-type': 'multipart/form-data; boundary=x' }, undefined, 415],
  ['more than it says', {}, Buffer.alloc(20 * 1_024 * 1_024 + 1), 413],
  ['words', {}, Buffer.from('hello'), 400],
  ['nothing', {}, Buffer.alloc(0), 400],
] as const)('%s is refused with a sentence, and nothing changes', async (_, more, body, status) => {
  const bytes = body ?? (await drawn())
  // Signing in is a change too.
  const before = await fingerprint(['sessions'])
  const answer = await upload(bytes, more)
  expect(answer.status).toBe(status)
  expect((await answer.json()).detail).toMatch(/^[A-Z].+\.$/)
  expect(await fingerprint(['sessions'])).toEqual(before)
})

test('a name longer than names are is refused at its field', async () => {
  const answer = await upload(await drawn(), {}, `?name=${'x'.repeat(201)}`)
  expect(await answer.json()).toMatchObject({ status: 400, fields: { name: expect.any(String) } })
})
