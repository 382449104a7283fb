import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '#generated/prisma/client.ts'

// One client a process: the framework's bundle and the server's own modules must share it.
const key = Symbol.for('broadsheet.db')
type Holder = { [key]?: PrismaClient }

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set. Start the product with `npm start`.')
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: 10, connectionTimeoutMillis: 5_000, statement_timeout: 15_000 }),
  })
}

/** The process's Prisma client, made at first use so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    const holder = globalThis as Holder
    holder[key] ??= connect()
    const value = Reflect.get(holder[key], property, holder[key])
    return typeof value === 'function' ? value.bind(holder[key]) : value
  },
})

export type Db = PrismaClient
export type Transaction = Prisma.TransactionClient
