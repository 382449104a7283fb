import { join } from 'node:path'
import { clusterHome } from '#lib/db/server/cluster-home.ts'
import { createDatabase } from '#lib/db/server/database.ts'
import { startPostgres } from '#lib/db/server/embedded-postgres.ts'
import { deploy } from '#lib/db/server/migrations.ts'
import type { Env } from '#lib/kernel/server/env.ts'

const name = 'broadsheet'

/** The newsroom's database, up and migrated: the one DATABASE_URL names, or the embedded one. */
export async function openDatabase(
  env: Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>,
  { migrate, log }: { migrate: boolean; log: (line: string) => void },
): Promise<{ address: string; release: () => Promise<void> }> {
  const { address, release } = env.DATABASE_URL
    ? { address: env.DATABASE_URL, release: async () => {} }
    : await embedded(env.DATA_DIR, log)
  try {
    const applied = migrate ? await deploy(address) : []
    if (applied.length > 0) log(`Migrated: ${applied.join(', ')}`)
  } catch (error) {
    await release()
    throw error
  }
  return { address, release }
}

async function embedded(dataDir: string, log: (line: string) => void) {
  const home = clusterHome(dataDir)
  if (home !== join(dataDir, 'postgres')) {
    log(`Postgres cannot reach the repository as an unprivileged user; its data is in ${home}`)
  }
  const cluster = await startPostgres({ home, durability: 'lasting', log })
  await createDatabase(cluster.url('postgres'), name)
  return { address: cluster.url(name), release: cluster.release }
}
