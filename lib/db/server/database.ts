import pg from 'pg'

/** Runs `work` on one connection of its own. */
export async function withClient<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

// `admin` below is the address of another database of the same server.

export const hasDatabase = (admin: string, name: string): Promise<boolean> =>
  withClient(admin, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    return rowCount === 1
  })

export const createDatabase = (admin: string, name: string, template = 'template1'): Promise<void> =>
  run(admin, (quote) => `CREATE DATABASE ${quote(name)} TEMPLATE ${quote(template)}`)

/** Drops the database if it is there, whoever uses it. */
export const dropDatabase = (admin: string, name: string): Promise<void> =>
  run(admin, (quote) => `DROP DATABASE IF EXISTS ${quote(name)} WITH (FORCE)`)

export const renameDatabase = (admin: string, from: string, to: string): Promise<void> =>
  run(admin, (quote) => `ALTER DATABASE ${quote(from)} RENAME TO ${quote(to)}`)

const run = (admin: string, statement: (quote: (name: string) => string) => string): Promise<void> =>
  withClient(admin, async (client) => {
    await client.query(statement((name) => client.escapeIdentifier(name)))
  })
