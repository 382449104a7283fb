import { join } from 'node:path'
import type { Durability } from '#lib/db/server/cluster-files.ts'
import { clusterHome } from '#lib/db/server/cluster-home.ts'
import { createDatabase, dropDatabase, hasDatabase, renameDatabase, withClient } from '#lib/db/server/database.ts'
import type { Cluster } from '#lib/db/server/embedded-postgres.ts'
import { keepPostgresUp } from '#lib/db/server/keep-postgres-up.ts'
import { authSecret } from '#lib/kernel/server/auth-secret.ts'
import type { Env } from '#lib/kernel/server/env.ts'
import { fillDatabase } from './fill-database.ts'

const name = 'broadsheet'
const nursery = 'broadsheet_filling'
const makingDatabase = 7_310_242

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
    if (fill) await fillDatabase(env.DATABASE_URL, { demo: env.DEMO, log })
    return { address: env.DATABASE_URL, release: async () => {} }
  }
  const home = clusterHome(env.DATA_DIR)
  if (home !== join(env.DATA_DIR, 'postgres')) {
    log(`Postgres cannot enter this folder as an unprivileged user; its data is in ${home}`)
  }
  const cluster = await keepPostgresUp({ home, durability, log })
  try {
    await ensureDatabase(cluster, fill ? (address) => fillDatabase(address, { demo: env.DEMO, log }) : null)
  } catch (error) {
    await cluster.release()
    throw error
  }
  process.env.DATABASE_URL = cluster.url(name)
  return { address: cluster.url(name), release: cluster.release }
}

/**
 * A new database gets its name only when it is whole, so that a first start that was cut off begins again. The lock
 * keeps a second start at the same moment waiting until the first has made it.
 */
function ensureDatabase(cluster: Cluster, fill: ((address: string) => Promise<void>) | null): Promise<void> {
  const admin = cluster.url('postgres')
  return withClient(admin, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [makingDatabase])
    if (await hasDatabase(admin, name)) {
      await fill?.(cluster.url(name))
    } else if (fill) {
      await dropDatabase(admin, nursery)
      await createDatabase(admin, nursery)
      await fill(cluster.url(nursery))
      await renameDatabase(admin, nursery, name)
    } else {
      await createDatabase(admin, name)
    }
  })
}
