// Fills the empty database of DATABASE_URL with the demo newsroom; scripts/fill-database.ts calls it.
import { db } from '#lib/db/client.ts'
import { seedDemo } from '../prisma/seed/seed-demo.ts'
import { loadEnvironment } from './environment.ts'

const { DEMO_PASSWORD } = loadEnvironment()
await seedDemo({ now: new Date(), password: DEMO_PASSWORD, log: (line) => console.log(`  ${line}`) })
await db.$disconnect()
