import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastingFolder } from './postgres-binaries.ts'
import { isReachableByAll, postgresUser } from './postgres-user.ts'

/**
 * The folder of the product's own Postgres: inside DATA_DIR, or, where root's Postgres cannot go there, a lasting folder
 * that DATA_DIR points to. The pointer is the bond: a new clone at an old path gets a new database.
 */
export function clusterHome(dataDir: string): string {
  if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const inside = join(dataDir, 'postgres')
  const pointer = join(dataDir, 'postgres-home')
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim()
  if (!postgresUser || isReachableByAll(inside)) return inside
  const outside = join(lastingFolder, `cluster-${randomBytes(6).toString('hex')}`)
  writeFileSync(pointer, `${outside}\n`)
  return outside
}
