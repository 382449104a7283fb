import { fork } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../program.ts'

export type RunningProduct = { address: string; pid: number; stop: () => Promise<void> }

/** The production build with a new demo newsroom, as the end-to-end tests start it. */
export async function startProduct(): Promise<RunningProduct> {
  const child = fork(join(root, 'testing/e2e-server.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { address: string }).address))
    child.once('exit', () => reject(new Error('The product did not start: see the lines above.')))
  })
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { address, pid: child.pid!, stop }
}
