import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './program.ts'

/** One hash over the names and contents of all files that the patterns name, wherever and whenever they were written. */
export function fingerprint(patterns: readonly string[], leaveOut: readonly string[] = []): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`)
  const files = globSync([...patterns], { cwd: root, exclude: [...leaveOut], withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort()) {
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Whether what was made from these sources is still up to date, by the stamp that was left beside it. */
export const isFresh = (stamp: string, print: string): boolean =>
  existsSync(join(root, stamp)) && readFileSync(join(root, stamp), 'utf8') === print

export const leaveStamp = (stamp: string, print: string): void => writeFileSync(join(root, stamp), print)
