// npm start and npm run dev, on the packaged Node: database, build, web server, in one process beside Postgres.
import { createServer } from 'node:net'
import type { Env } from '#lib/kernel/server/env.ts'
import { buildSite, generateClient } from './build.ts'
import { watchIslands } from './build-islands.ts'
import { loadEnvironment } from './environment.ts'
import { openDatabase } from './open-database.ts'
import { heedStopRequests, stopping, untilStopping } from './stopping.ts'

const dev = process.argv.includes('--dev')
const log = (line: string) => console.log(line)
/** What has been brought up, to be taken down in reverse. */
const running: (() => Promise<void>)[] = []

async function start(env: Env): Promise<void> {
  await demandFreePort(env)
  await generateClient()
  stopping.throwIfAborted()
  const database = await openDatabase(env, { log })
  running.push(database.release)
  stopping.throwIfAborted()
  if (dev) running.push(await watchIslands())
  else await buildSite()
  stopping.throwIfAborted()
  await serveSite(env)
}

async function serveSite(env: Env): Promise<void> {
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(env.PORT),
    HOST: env.HOST,
    SITE_URL: env.SITE_URL,
  })
  const { serve } = await import('../server.ts')
  const server = await serve({ port: env.PORT, host: env.HOST, dev })
  const { db } = await import('#lib/db/client.ts')
  running.push(async () => db.$disconnect())
  running.push(() => Promise.race([server.close(), patience(5_000)]))
  const address = `http://localhost:${server.port}`
  log(`Ready: ${address} (newsroom: ${address}/newsroom)`)
  const accounts = await db.person.findMany({
    where: { email: { endsWith: '@meridian.example' } },
    orderBy: { id: 'asc' },
  })
  if (env.DEMO && accounts.length > 0) {
    log(`Demo accounts, password ${env.DEMO_PASSWORD}: ${accounts.map(({ email }) => email).join(', ')}`)
  }
}

const patience = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

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
let failed = false
try {
  await start(loadEnvironment())
  await untilStopping()
} catch (error) {
  failed = !stopping.aborted
  if (failed) console.error(process.env.VERBOSE ? error : `\n${(error as Error).message}`)
}
for (const end of running.reverse()) await end().catch((error: Error) => console.error(error.message))
process.exit(failed ? 1 : 0)
