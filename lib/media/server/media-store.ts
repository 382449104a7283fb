// Bytes of pictures on disk, named by the hash of what came. A file is there whole or not at all.
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '#lib/kernel/server/env.ts'
import type { RenditionFormat } from '../picture.ts'

type Rendition = { hash: string; width: number; format: RenditionFormat }

const folder = (kind: 'originals' | 'renditions', hash: string) => join(env().DATA_DIR, 'media', kind, hash.slice(0, 2))
const originalPath = (hash: string) => join(folder('originals', hash), hash)
const renditionPath = ({ hash, width, format }: Rendition) =>
  join(folder('renditions', hash), `${hash}-${width}.${format}`)

export const keepOriginal = (hash: string, bytes: Uint8Array) => keep(originalPath(hash), bytes)
export const keepRendition = (rendition: Rendition, bytes: Uint8Array) => keep(renditionPath(rendition), bytes)

/** The bytes of a rendition, or null where there is none. */
export async function readRendition(rendition: Rendition): Promise<Buffer | null> {
  try {
    return await readFile(renditionPath(rendition))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** On the disk for good before it has its name: a kill in between leaves a file that nothing asks for. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${randomUUID()}.part`
  try {
    const file = await open(unfinished, 'wx', 0o640)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
