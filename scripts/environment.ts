import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Env, readEnv } from '#lib/kernel/server/env.ts'

const root = join(import.meta.dirname, '..')

/** The environment with what a .env file adds to it; ends the process with all problems listed when it is not fit. */
export function loadEnvironment(): Env {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  try {
    return readEnv(process.env, root)
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
