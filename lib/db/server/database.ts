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

/** Creates the database unless it is there; `admin` is the address of another database of the same server. */
export async function createDatabase(admin: string, name: string, template = 'template1'): Promise<void> {
  await withClient(admin, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return
    const [database, from] = [client.escapeIdentifier(name), client.escapeIdentifier(template)]
    await client.query(`CREATE DATABASE ${database} TEMPLATE ${from}`)
  })
}
