import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { aPerson } from '#testing/staff.ts'
import { renditionNamed } from '../picture.ts'
import { addPicture } from './add-picture.ts'
import { libraryPictureById, libraryPictures } from './library-queries.ts'
import { serveRendition } from './serve-rendition.ts'

const now = new Date('2026-03-01T12:00:00Z')
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

/** A picture that no test before has added. */
let shade = 0
const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: ++shade, g: 80, b: 120 } } })
const add = (bytes: Uint8Array, name = 'sea.jpg', actor = reporter) => addPicture(actor, { name, bytes }, now)
const fileOf = (href: string) => href.replace('/media/', '')
const served = async (href: string, headers = {}): Promise<Response> => {
  const rendition = renditionNamed(fileOf(href))
  const request = new Request('http://localhost/', { headers })
  return (rendition && (await serveRendition(request, rendition, 'private'))) ?? new Response(null, { status: 404 })
}
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'gif'] as const)('of type %s is taken and served in its widths', async (format) => {
    const picture = await add(await drawn(1_100, 550).toFormat(format).toBuffer())
    expect(picture).toMatchObject({ width: 1_100, height: 550, name: 'sea.jpg' })
    const answer = await served(picture.url)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private',
      'x-content-type-options': 'nosniff',
    })
    const { hash } = await db.mediaItem.findUniqueOrThrow({ where: { id: picture.id } })
    for (const name of [`${hash}-480.webp`, `${hash}-960.webp`, `${hash}-1100.webp`, `${hash}-1100.jpg`]) {
      const bytes = Buffer.from(await (await served(name)).arrayBuffer())
      expect((await sharp(bytes).metadata()).width).toBe(Number(/-(\d+)/.exec(name)?.[1]))
    }
    expect((await served(picture.url, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
  })

  test('is turned upright and tells nothing of where it was taken; its own bytes are kept as they came', async () => {
    const bytes = await drawn(600, 400)
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD3: { GPSLatitude: '38/1 43/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer()
    expect((await sharp(bytes).metadata()).exif?.length).toBeGreaterThan(0)
    const picture = await add(bytes)
    expect(picture).toMatchObject({ width: 400, height: 600 })
    const made = await sharp(Buffer.from(await (await served(picture.url)).arrayBuffer())).metadata()
    expect(made).toMatchObject({ width: 400, height: 600 })
    expect(made.exif).toBeUndefined()
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(readFileSync(join(folder, 'media', 'originals', hash.slice(0, 2), hash)).equals(bytes)).toBe(true)
  })

  test('sent twice, even at the same time, is one picture with one event', async () => {
    const bytes = await drawn(40, 30).png().toBuffer()
    const [first, second] = await Promise.all([add(bytes), add(bytes)])
    const third = await add(bytes, 'other-name.png')
    expect([second.id, third.id]).toEqual([first.id, first.id])
    expect(await db.event.count({ where: { type: 'picture.added' } })).toBe(1)
  })

  test('is found by words of its name', async () => {
    await add(await drawn(40, 30).png().toBuffer(), 'C:\\photos\\Storm over Lagos.png')
    await add(await drawn(40, 30).png().toBuffer(), 'harbour.png')
    const names = async (words: string) => (await libraryPictures(reporter, words)).map(({ name }) => name)
    expect(await names('lagos storm')).toEqual(['Storm over Lagos.png'])
    expect(await names('')).toEqual(['harbour.png', 'Storm over Lagos.png'])
    expect(await names('no such')).toEqual([])
  })
})

const size = (width: number, height: number) => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return head
}
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, check])
}
function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}
/** A well-formed PNG that claims a size, whatever its pixels are. */
const png = (width: number, height: number, pixels = Buffer.alloc(64)) =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size(width, height)),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])

describe('refused in words, leaving nothing behind', () => {
  const text = (words: string) => Buffer.from(words, 'latin1')
  test.each([
    ['an empty file', () => Buffer.alloc(0), /empty/],
    ['a small file that claims 60,000 × 60,000 pixels', () => png(60_000, 60_000), /60,000 × 60,000.*smaller/],
    [
      'one that claims more than there are bytes in the world',
      () => png(2_147_483_647, 2_147_483_647),
      /smaller|damaged/,
    ],
    ['a strip of 100,000 × 10', () => png(100_000, 10), /16,000 on a side/],
    [
      'a picture cut off in the middle',
      async () => (await drawn(900, 900).jpeg().toBuffer()).subarray(0, 2_000),
      /damaged/,
    ],
    ['a PNG without its pixels', () => png(300, 300), /damaged/],
    ['an SVG with a script', () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), /SVG/],
    ['a web page called a picture', () => text('<!doctype html><script>alert(1)</script>'), /web page/],
    [
      'a web page that begins like a GIF',
      () => text('GIF89a/*<html><script>alert(1)</script></html>*/'),
      /damaged|smaller/,
    ],
    ['a web page that begins like a JPEG', () => text('\xff\xd8\xff<html><script>alert(1)</script></html>'), /damaged/],
    ['a TIFF', async () => await drawn(9, 9).tiff().toBuffer(), /TIFF/],
    ['an AVIF', async () => await drawn(9, 9).avif().toBuffer(), /AVIF/],
  ])('%s', async (_, make, words) => {
    const before = files()
    await expect(add(await make())).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(words),
    })
    expect(files()).toEqual(before)
    expect(await db.mediaItem.count()).toBe(0)
  })

  test('a picture of somebody who writes no stories', async () => {
    const administrator = await aPerson('Cy Columnist', 'administrator')
    const bytes = await drawn(9, 9).png().toBuffer()
    await expect(add(bytes, 'x.png', administrator)).rejects.toMatchObject({ code: 'not-allowed' })
    const { id } = await add(bytes)
    await expect(libraryPictures(administrator, '')).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(libraryPictureById(administrator, id)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

test('what stands behind a picture in a file is not served with it', async () => {
  const bytes = Buffer.concat([await drawn(20, 20).gif().toBuffer(), Buffer.from('<script>alert(1)</script>')])
  const { url } = await add(bytes)
  expect(Buffer.from(await (await served(url)).arrayBuffer()).includes('script')).toBe(false)
})

test.each(['made-up.webp', `${'0'.repeat(64)}-480.webp`, '..%2f..%2fauth-secret', '../../auth-secret'])(
  'the address /media/%s is nothing',
  async (file) => {
    expect((await served(file)).status).toBe(404)
  },
)
