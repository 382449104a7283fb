import { loadEnvironment } from './environment.ts'
import { openDatabase } from './open-database.ts'

/**
 * Runs a script's work on the newsroom's database: that of DATABASE_URL, or the embedded one, which is joined when it
 * runs already and started for the time being otherwise. DATABASE_URL is set before `work` begins, so modules that read
 * it must be imported inside `work`.
 */
export async function withNewsroom<T>(
  work: (address: string) => Promise<T>,
  { migrate = true }: { migrate?: boolean } = {},
): Promise<T> {
  const env = loadEnvironment()
  const database = await openDatabase(env, { migrate, log: (line) => console.error(line) })
  process.env.DATABASE_URL = database.address
  try {
    return await work(database.address)
  } finally {
    const { db } = await import('#lib/db/client.ts')
    await db.$disconnect()
    await database.release()
  }
}
