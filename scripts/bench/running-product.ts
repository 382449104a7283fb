import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { NewsroomEnvironment } from '#testing/canary-newsroom.ts'
import { root } from '../program.ts'

export type RunningProduct = {
  address: string
  /** What another process of the same newsroom must know. */
  newsroom: NewsroomEnvironment
  pid: number
  stop: () => Promise<void>
}
type Told = Pick<RunningProduct, 'address' | 'newsroom'>

/** The production build with a new demo newsroom, as the end-to-end tests start it. */
export async function startProduct(): Promise<RunningProduct> {
  const child = fork(join(root, 'testing/e2e-server.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const told = await new Promise<Told>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Told))
    child.once('exit', () => reject(new Error('The product did not start: see the lines above.')))
  })
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { ...told, pid: child.pid!, stop }
}
