// Migrations by Prisma's schema engine in its WebAssembly form, which needs no download; the folder and the table are
// those of `prisma migrate`, which therefore works on them too.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import { withClient } from './database.ts'
import { migrationsList, schemaFiles, writeMigration } from './migration-files.ts'
import { schemaEngineAdapter } from './schema-engine-adapter.ts'

const filters = { externalTables: [], externalEnums: [] }
/** Names our advisory lock: two processes that start at once on one database migrate it one after the other. */
const migrationLock = 7_310_241

let loaded: Promise<void> | undefined

async function load(): Promise<void> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        throw new Error(message)
      },
    },
  })
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const binary = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': wasm as never })
  const glue = wasm as unknown as { __wbg_set_wasm: (exports: unknown) => void }
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports as { __wbindgen_start: () => void }).__wbindgen_start()
}

async function withEngine<T>(address: string, work: (engine: wasm.SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= load()
  await loaded
  const datamodels = schemaFiles().files.map(({ path, content }): [string, string] => [path, content])
  const opened: { dispose: () => Promise<void> }[] = []
  const adapter = bindMigrationAwareSqlAdapterFactory(schemaEngineAdapter(address, opened))
  const engine = await wasm.SchemaEngine.new({ datamodels }, () => {}, adapter)
  try {
    return await work(engine)
  } finally {
    for (const connection of opened) await connection.dispose()
    engine.free()
  }
}

/** Applies what the database lacks and returns the names. */
export async function deploy(address: string): Promise<string[]> {
  return withClient(address, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    return withEngine(address, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(), filters })
      return appliedMigrationNames
    })
  })
}

/** Writes the migration that brings the database to the schema, applies it, and returns its name; null when nothing differs. */
export async function author(address: string, name: string): Promise<string | null> {
  await deploy(address)
  const written = await withEngine(address, async (engine) => {
    const { action } = await engine.devDiagnostic({ migrationsList: migrationsList(), filters })
    if (action.tag === 'reset') throw new Error(`The database does not follow the migrations: ${action.reason}`)
    return engine.createMigration({
      migrationsList: migrationsList(),
      schema: schemaFiles(),
      migrationName: name,
      draft: false,
      filters,
    })
  })
  if (!written.migrationScript) return null
  writeMigration(written.generatedMigrationName, written.migrationScript)
  await deploy(address)
  return written.generatedMigrationName
}

/** The SQL between what the migrations make and what the schema says; null when they agree. */
export async function drift(address: string): Promise<string | null> {
  const { exitCode, stdout } = await withEngine(address, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrationsList() },
      to: { tag: 'schemaDatamodel', ...schemaFiles() },
      script: true,
      exitCode: true,
      filters,
    }),
  )
  return exitCode === 0 ? null : (stdout ?? 'They differ.')
}
