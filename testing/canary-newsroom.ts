// More processes for a product that runs: another one that serves readers, and a desk that serves nobody.
import { type ChildProcess, fork, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Act, Planted } from './canary-desk.ts'
import { freePort } from './free-port.ts'

/** What another process of the same newsroom must know. */
export type NewsroomEnvironment = { DATABASE_URL: string; AUTH_SECRET: string; DATA_DIR: string }

export const environmentOf = (env: NodeJS.ProcessEnv): NewsroomEnvironment => ({
  DATABASE_URL: env.DATABASE_URL ?? '',
  AUTH_SECRET: env.AUTH_SECRET ?? '',
  DATA_DIR: env.DATA_DIR ?? '',
})

export type CanaryNewsroom = {
  /** Address of the second process for readers. */
  address: string
  plant: (word: string, embargoUntil: Date | null) => Promise<Planted>
  /** Makes the move in the process that serves nobody; gives the instant at which it was done. */
  move: (act: 'publish' | 'correct' | 'kill' | 'withdraw' | 'republish', id: number) => Promise<number>
  stop: () => Promise<void>
}

export async function openCanaryNewsroom(newsroom: NewsroomEnvironment): Promise<CanaryNewsroom> {
  const root = join(import.meta.dirname, '..')
  const port = await freePort()
  const address = `http://localhost:${port}`
  const own: NodeJS.ProcessEnv = {
    ...process.env,
    ...newsroom,
    NODE_ENV: 'production',
    DEMO: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  }
  const stdio: StdioOptions = ['ignore', 'pipe', 'inherit', 'ipc']
  const options = { cwd: root, execArgv: [], stdio }
  const node = fork(join(root, 'server.ts'), {
    ...options,
    env: { ...own, PORT: String(port), SITE_URL: address, ROLE: 'web' },
  })
  const desk = fork(join(root, 'testing/canary-desk.ts'), {
    ...options,
    env: own,
  })
  await Promise.all([firstLine(node), answer(desk)])
  const tell = async (act: Act) => {
    const answered = answer(desk)
    desk.send(act)
    return answered
  }
  return {
    address,
    plant: async (word, embargoUntil) =>
      (await tell({ act: 'plant', word, embargoUntil: embargoUntil?.toISOString() ?? null })).value as Planted,
    move: async (act, id) => (await tell({ act, id })).doneAt ?? 0,
    stop: async () => {
      await Promise.all([node, desk].map(stopProcess))
    },
  }
}

async function firstLine(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('The second process did not start: see the lines above.')
  })
  await Promise.race([once(child.stdout!, 'data'), ended])
  child.stdout!.resume()
  ended.catch(() => {})
}

type DeskAnswer = { value?: unknown; doneAt?: number; problem?: string }

async function answer(child: ChildProcess): Promise<DeskAnswer> {
  const [said] = (await once(child, 'message')) as [DeskAnswer]
  if (said.problem) throw new Error(said.problem)
  return said
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
