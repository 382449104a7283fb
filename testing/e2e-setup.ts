import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { NewsroomEnvironment } from './canary-newsroom.ts'

type Told = { address: string; newsroom: NewsroomEnvironment }

/** Playwright's global setup: one product for all journeys. E2E_ADDRESS names one that runs already. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_ADDRESS) return
  const server = fork(join(import.meta.dirname, 'e2e-server.ts'), { stdio: 'inherit' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const { address, newsroom } = await new Promise<Told>((resolve, reject) => {
    server.once('message', (message) => resolve(message as Told))
    server.once('error', reject)
    server.once('exit', () => reject(new Error('The product did not start: see the lines above.')))
  })
  process.env.E2E_ADDRESS = address
  // For journeys that need a second process of the same newsroom.
  process.env.E2E_NEWSROOM = JSON.stringify(newsroom)
  return async () => {
    server.kill('SIGTERM')
    await ended
  }
}
