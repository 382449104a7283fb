// Writes the Prisma client. The engine path only has to name a file: without it Prisma tries to download one.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('prisma', ['generate'], {
  stdio: ['ignore', process.env.VERBOSE ? 'inherit' : 'ignore', 'inherit'],
  shell: process.platform === 'win32',
  env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env },
})
process.exit(status ?? 1)
