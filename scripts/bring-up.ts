import type { Durability } from '#lib/db/server/cluster-files.ts'
import type { Env } from '#lib/kernel/server/env.ts'
import { buildSite, generateClient } from './build.ts'
import { watchIslands } from './build-islands.ts'
import { openDatabase } from './open-database.ts'
import { stopping } from './stopping.ts'

type Options = { dev?: boolean; durability?: Durability; log: (line: string) => void }
export type Product = { port: number; address: string; takeDown: () => Promise<void> }

/** Longest wait for the web server's goodbye before the database goes. */
const patience = 5_500

/** Brings the whole product up in this process, beside Postgres; when that fails, what was up is down again. */
export async function bringUp(env: Env, { dev = false, durability, log }: Options): Promise<Product> {
  const running: (() => Promise<unknown>)[] = []
  const takeDown = async () => {
    for (const end of running.reverse()) await end().catch((error: Error) => log(error.message))
    running.length = 0
  }
  try {
    await generateClient()
    stopping.throwIfAborted()
    const givingUp = new AbortController()
    const database = openDatabase(env, { durability, log }).then(
      ({ release }) => running.push(release),
      (error) => {
        givingUp.abort()
        throw error
      },
    )
    const site = dev ? watchIslands().then((end) => running.push(end)) : buildSite(givingUp.signal)
    // Both are waited for, also when one fails: nothing may still be coming up while we take down.
    for (const outcome of await Promise.allSettled([database, site])) {
      if (outcome.status === 'rejected') throw outcome.reason
    }
    stopping.throwIfAborted()
    Object.assign(process.env, {
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(env.PORT),
      HOST: env.HOST,
      SITE_URL: env.SITE_URL,
    })
    const { serve } = await import('../server.ts')
    const { port, close } = await serve({ port: env.PORT, host: env.HOST, dev })
    running.push(() => Promise.race([close(), new Promise((resolve) => setTimeout(resolve, patience))]))
    return { port, address: `http://localhost:${port}`, takeDown }
  } catch (error) {
    await takeDown()
    throw error
  }
}
