// Writes the Prisma client. The engine path only has to name a file: without it Prisma tries to download one.
import { spawnSync } from 'node:child_process'

const { status, stdout, stderr } = spawnSync('prisma', ['generate'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env },
})
if (status !== 0) console.error(`${stdout}${stderr}`)
process.exit(status ?? 1)
