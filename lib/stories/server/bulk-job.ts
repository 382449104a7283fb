// Takes up bulk moves that nobody finishes: those of a process that ended in the middle.
import { db } from '#lib/db/client.ts'
import { log } from '#lib/kernel/server/log.ts'
import { runBulk } from './bulk-run.ts'

const everyMs = 3_000

/** The bulk moves in which stories wait, to be done or to be taken back. */
export async function openBulks(): Promise<string[]> {
  const rows = await db.bulkMove.findMany({
    where: {
      OR: [{ finishedAt: null }, { undoneAt: { not: null }, items: { some: { outcome: 'done', message: '' } } }],
    },
    orderBy: { startedAt: 'asc' },
    select: { id: true },
    take: 50,
  })
  return rows.map(({ id }) => id)
}

/** From now until `stop` resolves. */
export function watchBulks(): { stop(): Promise<void> } {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> = Promise.resolve()
  const look = async () => {
    try {
      for (const id of await openBulks()) await runBulk(id, () => isStopped)
    } catch (error) {
      log.error({ err: error }, 'bulk moves could not be gone on with')
    }
    if (!isStopped) next()
  }
  const next = () => {
    timer = setTimeout(() => {
      working = look()
    }, everyMs)
  }
  next()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await working
    },
  }
}
