import pg from 'pg'
import { withClient } from '#lib/db/server/database.ts'
import { deploy } from '#lib/db/server/migrations.ts'
import { loadGazetteer } from '#lib/places/server/load-gazetteer.ts'
import { program } from './program.ts'

type Options = { demo: boolean; log: (line: string) => void }

/**
 * Brings a database to where the product can run on it: migrated, with its places, and with the demo newsroom when it
 * is wanted and nobody has used the database yet. Done again, it changes nothing.
 */
export async function fillDatabase(address: string, { demo, log }: Options): Promise<void> {
  const applied = await deploy(address)
  if (applied.length > 0) log(`Migrated: ${applied.join(', ')}`)
  const pool = new pg.Pool({ connectionString: address, max: 2 })
  try {
    const { places, isUnchanged } = await loadGazetteer(pool)
    if (!isUnchanged) log(`Loaded ${places.toLocaleString('en')} places`)
  } finally {
    await pool.end()
  }
  if (demo && (await isUnused(address))) await seed(address, log)
}

const isUnused = (address: string): Promise<boolean> =>
  withClient(address, async (client) => {
    const { rows } = await client.query<{ used: boolean }>(
      'SELECT EXISTS (SELECT FROM people) OR EXISTS (SELECT FROM stories) AS used',
    )
    return rows[0]?.used === false
  })

/** In a process of its own: it uses the product's commands, whose connection is to one database for good. */
async function seed(address: string, log: (line: string) => void): Promise<void> {
  log('Seeding the demo newsroom')
  const code = await program('node', ['scripts/seed-demo.ts'], { env: { DATABASE_URL: address } })
  if (code !== 0) throw new Error('The demo newsroom could not be seeded: see the lines above.')
}
