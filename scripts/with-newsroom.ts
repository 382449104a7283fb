import { generateClient } from './build.ts'
import { loadEnvironment } from './environment.ts'
import { openDatabase } from './open-database.ts'

/**
 * Runs a script's work on the newsroom's database: that of DATABASE_URL, or the embedded one, which is joined when it
 * runs already and started for the time being otherwise. DATABASE_URL and AUTH_SECRET are set before `work` begins, so
 * whatever reads them must be imported inside `work`. Without `fill` the database is left as it is found.
 */
export async function withNewsroom<T>(
  work: (address: string) => Promise<T>,
  { fill = true }: { fill?: boolean } = {},
): Promise<T> {
  await generateClient()
  const database = await openDatabase(loadEnvironment(), { fill, log: (line) => console.error(line) })
  try {
    return await work(database.address)
  } finally {
    const { db } = await import('#lib/db/client.ts')
    await db.$disconnect()
    await database.release()
  }
}
