import { AsyncLocalStorage } from 'node:async_hooks'
import { db, type Transaction } from '#lib/db/client.ts'

/** Notes what to do once the transaction has committed; forgotten when it does not. */
export type AfterCommit = (task: () => void) => void
type Open = { tx: Transaction; afterCommit: AfterCommit }

const open = new AsyncLocalStorage<Open>()

/**
 * Runs work in one transaction. Inside of another such work it joins that one: so an importer can make several commands
 * all happen or none. A refusal inside must then end the whole; caught, it would leave the half that went before.
 */
export async function oneTransaction<T>(work: (tx: Transaction, afterCommit: AfterCommit) => Promise<T>): Promise<T> {
  const outer = open.getStore()
  if (outer) return work(outer.tx, outer.afterCommit)
  const tasks: (() => void)[] = []
  const value = await db.$transaction(
    (tx) => {
      tasks.length = 0
      const afterCommit: AfterCommit = (task) => tasks.push(task)
      return open.run({ tx, afterCommit }, () => work(tx, afterCommit))
    },
    { maxWait: 5_000, timeout: 20_000 },
  )
  for (const task of tasks) task()
  return value
}
