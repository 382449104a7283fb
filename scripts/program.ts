import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { stopping } from './stopping.ts'

export const root = join(import.meta.dirname, '..')

/** Files and pipes get no colours, whatever a tool believes of them. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }

type Options = { env?: Record<string, string | undefined>; signal?: AbortSignal }

/** Runs a program of node_modules/.bin, or `node`, from the repository's root. Ends with us when we are asked to stop. */
export function program(name: string, args: readonly string[], { env, signal }: Options = {}): Promise<number> {
  const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  return new Promise((resolve, reject) => {
    const child = spawn(name === 'node' ? process.execPath : name, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && name !== 'node',
      env: { ...process.env, ...plain, NEXT_TELEMETRY_DISABLED: '1', ...env, PATH },
      signal: signal ? AbortSignal.any([stopping, signal]) : stopping,
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
