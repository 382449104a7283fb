import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from './env.ts'

/** The secret that signs sessions: the operator's, or one made up at first start and kept in DATA_DIR. */
export function authSecret(env: Pick<Env, 'AUTH_SECRET' | 'DATA_DIR'>): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET
  const path = join(env.DATA_DIR, 'auth-secret')
  if (!existsSync(path)) {
    mkdirSync(env.DATA_DIR, { recursive: true })
    writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(path, 'utf8').trim()
}
