import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { cells, testMapping, writeCsv } from '#testing/csv-file.ts'
import { makeSection } from '#testing/factories.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { noTotals } from '../report.ts'
import { importCsv } from './import-csv.ts'

const script = join(import.meta.dirname, '..', '..', '..', 'testing', 'import-process.ts')

/** An import on the test's database, in a process of its own. */
function importing(path: string): { child: ChildProcess; ended: Promise<unknown> } {
  const mapping = `${path}.json`
  writeFileSync(mapping, JSON.stringify(testMapping()))
  const child = spawn(process.execPath, [script, path, mapping], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return { child, ended: once(child, 'close') }
}

async function importHere(path: string) {
  const totals = noTotals()
  for await (const { outcome } of importCsv(path, testMapping(), systemActor('import'), new Date())) totals[outcome]++
  return totals
}

/** Keeps every other session from publishing, by a lock, until it is let go. */
async function holdPublications(): Promise<{ isWaitedFor: () => Promise<boolean>; letGo: () => Promise<void> }> {
  const client = new Client(process.env.DATABASE_URL)
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('BEGIN; LOCK TABLE publications IN SHARE MODE')
  return {
    isWaitedFor: async () => {
      const { rowCount } = await client.query(
        `SELECT 1 FROM pg_locks WHERE relation = 'publications'::regclass AND NOT granted`,
      )
      return rowCount !== 0
    },
    letGo: async () => void (await client.query('COMMIT')),
  }
}

beforeEach(async () => {
  await makeSection({ slug: 'world' })
  await makeSection({ slug: 'politics' })
})

test('an import killed between draft and publication leaves no trace, and the next run does all of it once', async () => {
  const path = writeCsv(['a', 'b', 'c'].map((key) => cells(key)))
  const before = await fingerprint()
  const hold = await holdPublications()
  const { child, ended } = importing(path)
  await vi.waitUntil(hold.isWaitedFor, { timeout: 30_000 })
  child.kill('SIGKILL')
  await ended
  await hold.letGo()
  expect(await fingerprint()).toEqual(before)

  expect(await importHere(path)).toEqual({ ...noTotals(), created: 3 })
  expect(await importHere(path)).toEqual({ ...noTotals(), unchanged: 3 })
  expect(await db.story.count()).toBe(3)
  expect(await db.publication.count()).toBe(3)
}, 60_000)

test('an import killed after its first stories goes on from there', async () => {
  const keys = Array.from({ length: 30 }, (_, index) => `story-${index}`)
  const path = writeCsv(keys.map((key) => cells(key)))
  const { child, ended } = importing(path)
  child.stdout?.on('data', (text: Buffer) => text.includes('row 2 created') && child.kill('SIGKILL'))
  await ended
  const done = await db.story.count({ where: { state: 'published' } })
  expect(done).toBeGreaterThanOrEqual(2)
  expect(await db.story.count()).toBe(done)

  expect(await importHere(path)).toEqual({ ...noTotals(), created: 30 - done, unchanged: done })
  expect(await db.importedItem.count()).toBe(30)
  expect(await db.story.count()).toBe(30)
}, 60_000)
