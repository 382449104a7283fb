import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { postgresBinaries } from './postgres-binaries.ts'
import { postgresUser } from './postgres-user.ts'

/** `lasting` survives a power cut; `disposable` is for tests, whose data may vanish. */
export type Durability = 'lasting' | 'disposable'

/** Makes the folder of a cluster; Postgres's own user must be able to walk through it. */
export function makeHome(home: string): void {
  mkdirSync(home, { recursive: true })
  if (postgresUser) chmodSync(home, 0o711)
}

/** The superuser's password of this cluster, made up at first use and readable by us alone. */
export function passwordOf(home: string): string {
  const path = join(home, 'password')
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(path, 'utf8').trim()
}

/** Fills a new data folder beside its final place and moves it there whole, so that a killed first start leaves no half. */
export async function initialise(home: string, password: string, durability: Durability): Promise<void> {
  const nursery = join(home, 'initialising')
  rmSync(nursery, { recursive: true, force: true })
  mkdirSync(nursery)
  const passwordFile = join(nursery, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (postgresUser) for (const path of [nursery, passwordFile]) chownSync(path, postgresUser.uid, postgresUser.gid)
  const data = join(nursery, 'data')
  try {
    await initdb(nursery, data, passwordFile, 'C.UTF-8', durability)
  } catch (error) {
    // Systems other than Linux may not know the locale by this name; Postgres's own C.UTF-8 sorts the same everywhere.
    if (!String((error as { stderr?: string }).stderr).includes('invalid locale')) throw error
    rmSync(data, { recursive: true, force: true })
    await initdb(nursery, data, passwordFile, 'C', durability)
  }
  chmodSync(data, 0o700)
  renameSync(data, join(home, 'data'))
  rmSync(nursery, { recursive: true, force: true })
}

async function initdb(
  cwd: string,
  data: string,
  passwordFile: string,
  locale: string,
  durability: Durability,
): Promise<void> {
  const program = join(postgresBinaries(), 'bin', 'initdb')
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile]
  const collation = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`]
  await promisify(execFile)(
    program,
    ['-D', data, ...access, ...collation, '--data-checksums', ...(durability === 'disposable' ? ['--no-sync'] : [])],
    postgresProcess(cwd),
  )
}

/** Who Postgres's programs run as, and where: not in our folder, which their user may be unable to enter. */
export const postgresProcess = (home: string) => ({
  ...postgresUser,
  cwd: home,
  // None of ours: it holds secrets and may hold PGDATA. Next's types want a NODE_ENV in every environment.
  env: { TZ: 'UTC', LC_ALL: 'C.UTF-8' } as unknown as NodeJS.ProcessEnv,
})

/** fsync, synchronous_commit and full_page_writes are on unless the data may vanish. */
export function serverSettings(durability: Durability): string[] {
  const common = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC']
  if (durability === 'lasting') return [...common, 'max_connections=200', 'shared_buffers=256MB']
  return [...common, 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
}
