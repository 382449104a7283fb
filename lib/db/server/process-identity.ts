import { readFileSync } from 'node:fs'

/**
 * A process as "pid start-time": process ids are used again after a while, and often at once after a machine's restart.
 * Where the start time cannot be read the id alone has to do.
 */
export function processIdentity(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, as another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null
  }
  const stat = readProcess(pid, 'stat')
  if (stat === null) return `${pid}`
  // The second field is the program's name in brackets, which may hold spaces.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (state === 'Z') return null
  return `${pid} ${fields[18]}`
}

/** Whether the process that once had this identity still lives. */
export const isAlive = (identity: string): boolean => processIdentity(Number.parseInt(identity, 10)) === identity.trim()

/** The arguments a process was started with; null where they cannot be read. */
export const commandLine = (pid: number): string[] | null => readProcess(pid, 'cmdline')?.split('\0') ?? null

function readProcess(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}
