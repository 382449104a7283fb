// Runs in every worker of the server tests, before its files: names the worker's database, and empties it for each test.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeEach, inject } from 'vitest'
import { db } from '#lib/db/client.ts'
import { workerDatabase } from './worker-database.ts'

const address = new URL(inject('postgres'))
address.pathname = `/${workerDatabase(process.env.VITEST_POOL_ID ?? '1')}`
process.env.DATABASE_URL = address.href
process.env.AUTH_SECRET ??= randomBytes(48).toString('base64url')

let truncate: string | undefined

beforeEach(async () => {
  truncate ??= await truncation()
  await db.$executeRawUnsafe(truncate)
})
afterAll(() => db.$disconnect())

async function truncation(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  return `TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`
}
