import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive, processIdentity } from './process-identity.ts'

/** Runs `work` while no other process starts or stops the Postgres of this folder. A dead holder's lock is taken over. */
export async function withLaunchLock<T>(home: string, work: () => Promise<T>): Promise<T> {
  const path = join(home, 'launch.lock')
  for (;;) {
    if (claim(path)) break
    const holder = read(path)
    if (holder !== null && !isAlive(holder)) rmSync(path, { force: true })
    else await wait(50)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** Linking a finished file makes the lock appear whole or not at all, whenever we are killed. */
function claim(path: string): boolean {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, processIdentity(process.pid) ?? '')
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

let leases = 0

/** Notes that this process uses the Postgres of this folder, until the returned function takes the note away. */
export function takeLease(home: string): () => void {
  const folder = join(home, 'users')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${process.pid}-${++leases}`)
  writeFileSync(path, processIdentity(process.pid) ?? '')
  return () => rmSync(path, { force: true })
}

/** Whether any living process uses the Postgres of this folder; notes of dead ones are swept away. */
export function isInUse(home: string): boolean {
  const folder = join(home, 'users')
  let inUse = false
  for (const name of readdirSync(folder)) {
    const identity = read(join(folder, name))
    if (identity !== null && isAlive(identity)) inUse = true
    else rmSync(join(folder, name), { force: true })
  }
  return inUse
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
