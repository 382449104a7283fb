// Postgres refuses to run as root. Root's Postgres therefore runs as "nobody", and everything it touches must lie where
// that user may go: a repository below a folder of mode 700 does not.
import { statSync } from 'node:fs'
import { dirname } from 'node:path'

const nobody = 65_534

/** The user Postgres runs as when it may not run as ours; null when ours will do. */
export const postgresUser: { uid: number; gid: number } | null =
  process.platform !== 'win32' && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : null

/** Whether any user can walk to this path (which need not exist yet). */
export function isReachableByAll(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    const stats = statSync(at, { throwIfNoEntry: false })
    if (stats && (stats.mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}
