// A process of its own beside a throw-away Postgres: when whoever started us is gone, however it went, so is the
// database with its folder. Its end of our standard input closes with it.
import { existsSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { stopUnused } from './embedded-postgres.ts'

const [home] = process.argv.slice(2)
if (!home) throw new Error('Usage: clear-away.ts FOLDER')

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.stdin.resume()
await new Promise((resolve) => process.stdin.once('close', resolve))
// A process closes its files a little before it is gone.
for (let turn = 0; turn < 100 && existsSync(home); turn++) {
  if (await stopUnused(home)) rmSync(home, { recursive: true, force: true })
  else await wait(100)
}
