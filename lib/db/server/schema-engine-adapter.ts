// Prisma's Postgres driver adapter as the schema engine needs it; each override works around a defect of the stock one.

import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { withClient } from './database.ts'

/** Postgres's internal one-byte "char", used by its catalogue; the adapter knows no such type. */
const catalogueChar = 18
const text = 25

const withDatabase = (address: string, database: string): string => {
  const url = new URL(address)
  url.pathname = `/${database}`
  return url.href
}

async function connect(address: string, opened: Disposable[], afterwards?: () => Promise<void>) {
  const pool = new pg.Pool({ connectionString: address, max: 1 })
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<pg.QueryResult>
  const charColumns = new WeakMap<object, number[]>()
  pool.query = (async (...given: unknown[]) => {
    const result = await query(...given)
    const at = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === catalogueChar ? [index] : []))
    for (const index of at) result.fields[index]!.dataTypeID = text
    if (at.length > 0) charColumns.set(result.rows, at)
    return result
  }) as never

  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
  const { dispose, queryRaw } = adapter
  adapter.queryRaw = async (wanted) => {
    const result = await queryRaw.call(adapter, wanted)
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  // The stock one splits at every semicolon, also inside function bodies.
  adapter.executeScript = async (sql) => {
    try {
      await query(sql)
    } catch (error) {
      console.error(`The database refused a migration: ${(error as Error).message}`)
      throw error
    }
  }
  let disposed: Promise<void> | undefined
  adapter.dispose = () => {
    disposed ??= dispose.call(adapter).then(() => afterwards?.())
    return disposed
  }
  opened.push(adapter)
  return adapter
}

type Disposable = { dispose: () => Promise<void> }

/**
 * The connections of one engine, noted in `opened`: the engine forgets to close them.
 * The stock adapter would take the real database for its shadow, because a
 * connection string beats the database name.
 */
export const schemaEngineAdapter = (address: string, opened: Disposable[]): SqlMigrationAwareDriverAdapterFactory => ({
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => connect(address, opened),
  async connectToShadowDb() {
    const shadow = `shadow_${process.pid}_${Date.now()}`
    const admin = (sql: string) => withClient(address, (client) => client.query(sql))
    await admin(`CREATE DATABASE "${shadow}" TEMPLATE template0`)
    return connect(withDatabase(address, shadow), opened, async () => {
      await admin(`DROP DATABASE IF EXISTS "${shadow}" WITH (FORCE)`)
    })
  },
})
