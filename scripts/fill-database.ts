// Brings the database of DATABASE_URL to where the product can run on it: migrated, with its places, and with the demo
// newsroom when it is empty and DEMO=1. Everything here can be run again.
import pg from 'pg'
import { db } from '#lib/db/client.ts'
import { deploy } from '#lib/db/server/migrations.ts'
import { loadGazetteer } from '#lib/places/server/load-gazetteer.ts'
import { loadEnvironment } from './environment.ts'

const log = (line: string) => console.log(line)
const env = loadEnvironment()
const address = env.DATABASE_URL
if (!address) throw new Error('DATABASE_URL is not set; `npm start` calls this script with it.')

const applied = await deploy(address)
if (applied.length > 0) log(`Migrated: ${applied.join(', ')}`)

const pool = new pg.Pool({ connectionString: address, max: 2 })
const { places, isUnchanged } = await loadGazetteer(pool)
if (!isUnchanged) log(`Loaded ${places.toLocaleString('en')} places`)
await pool.end()

const isEmpty = async () => (await db.person.count()) === 0 && (await db.story.count()) === 0
if (env.DEMO && (await isEmpty())) {
  log('Seeding the demo newsroom')
  const { seedDemo } = await import('../prisma/seed/seed-demo.ts')
  await seedDemo({ now: new Date(), password: env.DEMO_PASSWORD, log: (line) => log(`  ${line}`) })
}
await db.$disconnect()
// The schema engine leaves a timer of ten seconds behind.
process.exit()
