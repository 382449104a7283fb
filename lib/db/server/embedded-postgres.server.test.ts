import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { clusterHome } from './cluster-home.ts'
import { createDatabase, withClient } from './database.ts'
import { type Cluster, startPostgres } from './embedded-postgres.ts'
import { keepPostgresUp } from './keep-postgres-up.ts'
import { postgresUser } from './postgres-user.ts'
import { processIdentity } from './process-identity.ts'

const folders: string[] = []
const clusters: Cluster[] = []

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-cluster-'))
  folders.push(folder)
  return folder
}
const start = async (home: string) => {
  const cluster = await startPostgres({ home, durability: 'lasting' })
  clusters.push(cluster)
  return cluster
}
const serverOf = (home: string) => Number.parseInt(readFileSync(join(home, 'data/postmaster.pid'), 'utf8'), 10)
const isUp = (pid: number) => processIdentity(pid) !== null
const setting = (cluster: Cluster, name: string) =>
  withClient(cluster.url('postgres'), async (client) => {
    const { rows } = await client.query<Record<string, string>>(`SHOW ${name}`)
    return rows[0]?.[name]
  })
const untilGone = async (pid: number) => {
  for (let turn = 0; isUp(pid) && turn < 500; turn++) await new Promise((resolve) => setImmediate(resolve))
}

afterEach(async () => {
  for (const cluster of clusters.splice(0)) await cluster.release()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('the product’s cluster is durable, checks its pages, and asks for a password', async () => {
  const home = newFolder()
  const cluster = await start(home)
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']) {
    expect(await setting(cluster, name), name).toBe('on')
  }
  const stranger = cluster.url('postgres').replace(/:[0-9a-f]+@/, ':wrong@')
  await expect(withClient(stranger, async () => {})).rejects.toThrow('password authentication failed')
})

test('a second start of the same folder joins the first, and the last to leave turns off the light', async () => {
  const home = newFolder()
  const first = await start(home)
  const second = await start(home)
  const pid = serverOf(home)
  expect([first.joined, second.joined]).toEqual([false, true])
  expect(second.url('postgres')).toBe(first.url('postgres'))
  await first.release()
  expect(isUp(pid)).toBe(true)
  await second.release()
  expect(isUp(pid)).toBe(false)
})

test('two starts at once make one cluster', async () => {
  const home = newFolder()
  const [one, other] = await Promise.all([start(home), start(home)])
  expect(one.url('postgres')).toBe(other.url('postgres'))
})

test('what was committed is there after everything was killed, at the same address', async () => {
  const home = newFolder()
  const killed = await start(home)
  await createDatabase(killed.url('postgres'), 'news')
  await withClient(killed.url('news'), (client) => client.query('CREATE TABLE story AS SELECT 7 AS id'))
  const pid = serverOf(home)
  process.kill(pid, 'SIGKILL')
  await untilGone(pid)
  const again = await start(home)
  expect(again.joined).toBe(false)
  expect(again.url('news')).toBe(killed.url('news'))
  await withClient(again.url('news'), async (client) => {
    expect((await client.query('SELECT id FROM story')).rows).toEqual([{ id: 7 }])
  })
})

test('a cluster that is kept up comes back at its address when it dies, and goes when it is let go', async () => {
  const home = newFolder()
  const said: string[] = []
  const kept = await keepPostgresUp({ home, durability: 'lasting', log: (line) => said.push(line) })
  clusters.push(kept)
  process.kill(serverOf(home), 'SIGKILL')
  await expect.poll(() => setting(kept, 'port').catch(() => null), { timeout: 15_000 }).not.toBeNull()
  expect(said).toContain('Postgres has died; starting it again')
  const pid = serverOf(home)
  await kept.release()
  expect(isUp(pid)).toBe(false)
})

test.runIf(postgresUser)('root’s cluster lies elsewhere when its user cannot enter the folder, and stays there', () => {
  const closed = newFolder()
  const dataDir = join(closed, 'data')
  const home = clusterHome(dataDir)
  expect(home.startsWith(closed)).toBe(false)
  expect(clusterHome(dataDir)).toBe(home)
  chmodSync(closed, 0o755)
  expect(clusterHome(dataDir)).toBe(home)
  expect(clusterHome(join(closed, 'other'))).toBe(join(closed, 'other', 'postgres'))
})
