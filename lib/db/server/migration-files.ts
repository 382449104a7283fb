import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const schemaFolder = join(root, 'prisma/schema')
const migrationsFolder = join(root, 'prisma/migrations')
const lockFile = 'migration_lock.toml'

/** The Prisma schema, one file a domain. */
export const schemaFiles = () => ({
  files: readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: join(schemaFolder, name), content: readFileSync(join(schemaFolder, name), 'utf8') })),
})

/** The migrations in their order, in the form the schema engine takes them. */
export function migrationsList() {
  const lock = join(migrationsFolder, lockFile)
  const names = readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir: migrationsFolder,
    shadowDbInitScript: '',
    lockfile: { path: lockFile, content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(migrationsFolder, path, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

export function writeMigration(name: string, sql: string): void {
  mkdirSync(join(migrationsFolder, name), { recursive: true })
  writeFileSync(join(migrationsFolder, name, 'migration.sql'), sql)
  writeFileSync(
    join(migrationsFolder, lockFile),
    '# Written by the schema engine; keep it under version control.\nprovider = "postgresql"\n',
  )
}
