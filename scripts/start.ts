// npm start and npm run dev, on the packaged Node: database, build, web server, in one process beside Postgres.
import { createServer } from 'node:net'
import type { Env } from '#lib/kernel/server/env.ts'
import { bringUp } from './bring-up.ts'
import { loadEnvironment } from './environment.ts'
import { heedStopRequests, stopping, untilStopping } from './stopping.ts'

const log = (line: string) => console.log(line)

async function run(env: Env): Promise<void> {
  await demandFreePort(env)
  const product = await bringUp(env, { dev: process.argv.includes('--dev'), log })
  log(`Ready: ${product.address} (newsroom: ${product.address}/newsroom)`)
  if (env.DEMO) await nameDemoAccounts()
  await untilStopping()
  await product.takeDown()
}

async function nameDemoAccounts(): Promise<void> {
  const { demoAccountsToTry } = await import('#lib/people/server/demo-accounts-query.ts')
  const accounts = await demoAccountsToTry()
  if (accounts[0]) log(`Demo accounts, all with the password ${accounts[0].password}:`)
  for (const { email, role } of accounts) log(`  ${email}  ${role}`)
}

/** Better said before a minute of building than after. */
async function demandFreePort({ PORT, HOST }: Env): Promise<void> {
  const probe = createServer()
  const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    probe.once('error', resolve)
    probe.listen(PORT, HOST, () => probe.close(() => resolve(null)))
  })
  if (problem?.code === 'EADDRINUSE') {
    throw new Error(`Port ${PORT} is in use by another program. Stop it, or choose another: PORT=${PORT + 1} npm start`)
  }
  if (problem) throw new Error(`Cannot listen on ${HOST}, port ${PORT}: ${problem.message}`)
}

heedStopRequests()
try {
  await run(loadEnvironment())
  process.exit(0)
} catch (error) {
  if (stopping.aborted) process.exit(0)
  console.error(process.env.VERBOSE ? error : `\n${(error as Error).message}`)
  process.exit(1)
}
