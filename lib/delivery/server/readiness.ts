// Whether this process can do its work, for whoever sends readers to it.
import { db } from '#lib/db/client.ts'

type Hearing = { isReachable(): boolean }

// The framework bundles the health route apart from the server's own modules: both must find the same state.
const key = Symbol.for('broadsheet.listening')
type Holder = { [key]?: Hearing }

/** Says which connection hears of events; gives back how to forget it. */
export function announceListening(hearing: Hearing): () => void {
  const holder = globalThis as Holder
  holder[key] = hearing
  return () => {
    if (holder[key] === hearing) delete holder[key]
  }
}

const answerWithinMs = 2_000

/** What keeps the process from its work, in words; none when it is ready. */
export async function obstacles(): Promise<string[]> {
  const found: string[] = []
  if (!(await databaseAnswers())) found.push('The database does not answer.')
  if ((globalThis as Holder)[key]?.isReachable() === false) found.push('Events of other processes are not heard.')
  return found
}

async function databaseAnswers(): Promise<boolean> {
  const tooLong = AbortSignal.timeout(answerWithinMs)
  const late = new Promise<false>((resolve) => tooLong.addEventListener('abort', () => resolve(false)))
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([answer, late])
}
