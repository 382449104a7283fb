import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf } from './prepared.ts'
import { fileInCoding, listFiles, type StaticFile } from './static-files.ts'

const root = mkdtempSync(join(tmpdir(), 'broadsheet-files-'))
const words = 'export const words = 1\n'.repeat(100)
let files: Map<string, StaticFile>

beforeAll(() => {
  const write = (path: string, bytes: string | Buffer) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  write('public/icon.svg', '<svg/>')
  write('public/islands/feed-3KX9QZ7A.js', words)
  write('public/islands/feed.js', words)
  write('public/.env', 'SECRET=1')
  write('public/notes.key', 'secret')
  write('.next/static/chunks/1cby09apqa9_i.css', 'a{}')
  write('.next/static/chunks/a.js.map', '{}')
  write('.next/static/media/é b.woff2', Buffer.from([1, 2, 3]))
  write('.next/server/secret.js', 'secret')
  files = listFiles(root)
})
afterAll(() => rmSync(root, { recursive: true }))

test('of the build and the public folder just what browsers load can be had', () => {
  expect([...files.keys()].sort()).toEqual([
    '/_next/static/chunks/1cby09apqa9_i.css',
    '/_next/static/media/%C3%A9%20b.woff2',
    '/icon.svg',
    '/islands/feed-3KX9QZ7A.js',
    '/islands/feed.js',
  ])
})

test('a product without a build has no files', () => {
  expect(listFiles(join(root, 'nowhere')).size).toBe(0)
})

describe('a file', () => {
  const headersOf = async (address: string, coding: 'br' | 'identity' = 'identity') =>
    Object.fromEntries((await fileInCoding(files.get(address)!, coding, [['X-Fixed', 'yes']])).headers)

  test('whose name carries its hash may be kept for ever, another is asked for again', async () => {
    for (const address of ['/islands/feed-3KX9QZ7A.js', '/_next/static/chunks/1cby09apqa9_i.css']) {
      expect((await headersOf(address))['Cache-Control']).toBe('public, max-age=31536000, immutable')
    }
    expect((await headersOf('/islands/feed.js'))['Cache-Control']).toContain('max-age=0')
  })

  test('of text is compressed once and says what it is', async () => {
    const file = files.get('/islands/feed.js')!
    const [first, second] = await Promise.all([fileInCoding(file, 'br', []), fileInCoding(file, 'br', [])])
    expect(first).toBe(second)
    expect(String(brotliDecompressSync(bodyOf(first)))).toBe(words)
    expect(await headersOf('/islands/feed.js', 'br')).toMatchObject({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Content-Encoding': 'br',
      Vary: 'Accept-Encoding',
    })
  })

  test('that is compressed already is sent as it is', async () => {
    const headers = await headersOf('/_next/static/media/%C3%A9%20b.woff2', 'br')
    expect(headers).toMatchObject({ 'Content-Type': 'font/woff2', 'Content-Length': '3', 'X-Fixed': 'yes' })
    expect(headers['Content-Encoding']).toBeUndefined()
  })
})
