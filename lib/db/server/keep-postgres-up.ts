import { type Cluster, isServing, startPostgres } from './embedded-postgres.ts'

const interval = 1_000

/**
 * Starts the Postgres of `home` and starts it again, at the same address, should it die while we use it: a server that
 * outlives its database would answer errors until somebody notices.
 */
export async function keepPostgresUp(options: Parameters<typeof startPostgres>[0]): Promise<Cluster> {
  const lives = [await startPostgres(options)]
  let reviving: Promise<void> | null = null
  const revive = async () => {
    options.log?.('Postgres has died; starting it again')
    lives.push(await startPostgres(options))
  }
  const watch = setInterval(() => {
    if (reviving || isServing(options.home)) return
    reviving = revive()
      .catch((error: Error) => options.log?.(error.message))
      .finally(() => {
        reviving = null
      })
  }, interval).unref()
  return {
    ...lives[0]!,
    release: async () => {
      clearInterval(watch)
      await reviving
      for (const life of lives) await life.release()
    },
  }
}
