// One throw-away Postgres for a run of tests: a migrated template, and a copy of it for each worker.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createDatabase } from '#lib/db/server/database.ts'
import { type Cluster, startPostgres } from '#lib/db/server/embedded-postgres.ts'
import { deploy } from '#lib/db/server/migrations.ts'
import { workerDatabase } from './worker-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-test-'))
  const cluster = await startPostgres({ home, durability: 'disposable' })
  const tearDown = async () => {
    await cluster.release()
    rmSync(home, { recursive: true, force: true })
  }
  try {
    project.provide('postgres', await prepare(cluster, Number(project.config.maxWorkers) || 2))
  } catch (error) {
    await tearDown()
    throw error
  }
  return tearDown
}

async function prepare(cluster: Cluster, workers: number): Promise<string> {
  const admin = cluster.url('postgres')
  await createDatabase(admin, 'template_migrated')
  await deploy(cluster.url('template_migrated'))
  for (let worker = 1; worker <= workers; worker++) {
    await createDatabase(admin, workerDatabase(worker), 'template_migrated')
  }
  return admin
}
