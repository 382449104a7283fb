// The product as a visitor of the demo finds it: production build, new demo newsroom, throw-away Postgres, free port.
// Prints its address as its last line; stops when asked to or when whoever started it is gone.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnv } from '#lib/kernel/server/env.ts'
import { bringUp } from '#scripts/bring-up.ts'
import { heedStopRequests, stopping, untilStopping } from '#scripts/stopping.ts'
import { environmentOf } from './canary-newsroom.ts'
import { freePort } from './free-port.ts'

heedStopRequests()
const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-e2e-'))
// Postgres's own user must get in.
chmodSync(dataDir, 0o755)
// Nothing of the developer's own newsroom may leak in.
for (const name of ['DATABASE_URL', 'DATABASE_REPLICA_URL', 'AUTH_SECRET', 'SITE_URL', 'ROLE', 'TEST_NOW']) {
  delete process.env[name]
}
const given = { PORT: String(await freePort()), HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO: '1', LOG_LEVEL: 'warn' }
Object.assign(process.env, given, { DEMO_PASSWORD: 'broadsheet-demo' })

try {
  const product = await bringUp(readEnv(process.env, dataDir), {
    durability: 'disposable',
    log: (line) => console.log(line),
  })
  process.send?.({ address: product.address, newsroom: environmentOf(process.env) })
  console.log(product.address)
  await untilStopping()
  await product.takeDown()
} catch (error) {
  if (!stopping.aborted) console.error(error)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(stopping.aborted ? 0 : 1)
