// node testing/import-process.ts PATH MAPPING — an import on DATABASE_URL, as a process that a test can kill.
import { db } from '#lib/db/client.ts'
import { runImport } from '#lib/import/server/import-run.ts'

const [path = '', mapping = ''] = process.argv.slice(2)
await runImport({ path, mapping }, new Date(), (line) => console.log(line))
await db.$disconnect()
