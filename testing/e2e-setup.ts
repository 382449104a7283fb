import { fork } from 'node:child_process'
import { join } from 'node:path'

/** Playwright's global setup: one product for all journeys. E2E_ADDRESS names one that runs already. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_ADDRESS) return
  const server = fork(join(import.meta.dirname, 'e2e-server.ts'), { stdio: 'inherit' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  process.env.E2E_ADDRESS = await new Promise<string>((resolve, reject) => {
    server.once('message', (message) => resolve((message as { address: string }).address))
    server.once('error', reject)
    server.once('exit', () => reject(new Error('The product did not start: see the lines above.')))
  })
  return async () => {
    server.kill('SIGTERM')
    await ended
  }
}
