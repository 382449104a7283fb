import { join } from 'node:path'
import type { Durability } from '#lib/db/server/cluster-files.ts'
import { clusterHome } from '#lib/db/server/cluster-home.ts'
import { createDatabase, dropDatabase, hasDatabase, renameDatabase } from '#lib/db/server/database.ts'
import { type Cluster, startPostgres } from '#lib/db/server/embedded-postgres.ts'
import { authSecret } from '#lib/kernel/server/auth-secret.ts'
import type { Env } from '#lib/kernel/server/env.ts'
import { program } from './program.ts'

const name = 'broadsheet'
const nursery = 'broadsheet_filling'

type OpenDatabase = { address: string; release: () => Promise<void> }
type Options = { fill?: boolean; durability?: Durability; log: (line: string) => void }

/**
 * The newsroom's database, up and filled: the one DATABASE_URL names, or the embedded one. Its address and the secret
 * of sessions are in process.env afterwards.
 */
export async function openDatabase(
  env: Env,
  { fill = true, durability = 'lasting', log }: Options,
): Promise<OpenDatabase> {
  process.env.DATA_DIR = env.DATA_DIR
  process.env.DEMO = env.DEMO ? '1' : '0'
  process.env.AUTH_SECRET = authSecret(env)
  if (env.DATABASE_URL) {
    if (fill) await fillDatabase(env.DATABASE_URL)
    return { address: env.DATABASE_URL, release: async () => {} }
  }
  const home = clusterHome(env.DATA_DIR)
  if (home !== join(env.DATA_DIR, 'postgres')) {
    log(`Postgres cannot enter this folder as an unprivileged user; its data is in ${home}`)
  }
  const cluster = await startPostgres({ home, durability, log })
  try {
    await ensureDatabase(cluster, fill)
  } catch (error) {
    await cluster.release()
    throw error
  }
  process.env.DATABASE_URL = cluster.url(name)
  return { address: cluster.url(name), release: cluster.release }
}

/** A new database gets its name only when it is whole, so that a first start that was cut off begins again. */
async function ensureDatabase(cluster: Cluster, fill: boolean): Promise<void> {
  const admin = cluster.url('postgres')
  if (await hasDatabase(admin, name)) {
    if (fill) await fillDatabase(cluster.url(name))
  } else if (fill) {
    await dropDatabase(admin, nursery)
    await createDatabase(admin, nursery)
    await fillDatabase(cluster.url(nursery))
    await renameDatabase(admin, nursery, name)
  } else {
    await createDatabase(admin, name)
  }
}

/** In a process of its own: it uses the product's commands, whose connection is to one database for good. */
async function fillDatabase(address: string): Promise<void> {
  const code = await program('node', ['scripts/fill-database.ts'], { env: { DATABASE_URL: address } })
  if (code !== 0) throw new Error('The database could not be made ready: see the lines above.')
}
