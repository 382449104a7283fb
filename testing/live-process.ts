import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type LiveProcess = { child: ChildProcess; port: number }

/** Another process with a live channel on the worker's database. */
export async function startLiveProcess(port = 0): Promise<LiveProcess> {
  const child = fork(join(import.meta.dirname, 'live-node.ts'), [String(port)], { execArgv: [], stdio: 'inherit' })
  const [told] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])])
  if (!told) throw new Error('The process with the live channel did not start: see the lines above.')
  return { child, port: told.port }
}

/** Ends it by the signal; gives its exit code. */
export async function endLiveProcess(
  { child }: LiveProcess,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill(signal)
  return (await ended)[0]
}
