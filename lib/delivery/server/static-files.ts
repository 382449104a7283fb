// The build's own files and those of public/, from a list made at start: an address either is on it or is not a file,
// so no path a visitor writes is ever opened. Bytes stay ready like those of pages.
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { Coding } from '../content-coding.ts'
import { entityTag } from '../entity-tag.ts'
import { encoded, type Header, type Kept, type Prepared, prepare, readyIn } from './prepared.ts'

export type StaticFile = Kept & {
  path: string
  isImmutable: boolean
  hash: string
}

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const isText = (type: string) => /charset=utf-8/.test(type)
const year = 31_536_000

/** Every file readers may have, by address. Source maps, hidden files and unknown kinds are not among them. */
export function listFiles(root: string, distDir = '.next'): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  add(files, join(root, 'public'), '', false)
  add(files, join(root, distDir, 'static'), '/_next/static', true)
  return files
}

function add(files: Map<string, StaticFile>, folder: string, prefix: string, isImmutable: boolean): void {
  for (const entry of entriesOf(folder)) {
    const path = join(entry.parentPath, entry.name)
    const address = `${prefix}/${relative(folder, path).split(sep).join('/')}`
    if (!entry.isFile() || address.includes('/.') || !(extname(path) in types)) continue
    // A name that carries a hash of its bytes never changes what it means.
    const carriesHash = isImmutable || /[.-][0-9A-Za-z]{8,}\.[a-z0-9]+$/.test(entry.name)
    files.set(encodeURI(address), { path, isImmutable: carriesHash, hash: '', ready: {}, pending: {} })
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    return []
  }
}

/** The file's bytes in a coding; files that are compressed already have only one. */
export function fileInCoding(file: StaticFile, asked: Coding, fixed: Header[]): Prepared | Promise<Prepared> {
  const type = types[extname(file.path)] ?? 'application/octet-stream'
  const coding = isText(type) ? asked : 'identity'
  return readyIn(file, asked, () => make(file, type, asked, coding, fixed))
}

async function make(file: StaticFile, type: string, asked: Coding, coding: Coding, fixed: Header[]): Promise<Prepared> {
  const bytes = await readFile(file.path)
  file.hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  const headers: Header[] = [
    ['Content-Type', type],
    ...(coding === 'identity' ? [] : [['Content-Encoding', coding] as const]),
    ['ETag', entityTag(file.hash, coding, 'thorough')],
    ['Cache-Control', file.isImmutable ? `public, max-age=${year}, immutable` : 'public, max-age=0, s-maxage=60'],
    ...(isText(type) ? [['Vary', 'Accept-Encoding'] as const] : []),
    ...fixed,
  ]
  const prepared = prepare(200, headers, await encoded(bytes, coding, 'thorough'))
  file.ready[asked] = prepared
  return prepared
}
