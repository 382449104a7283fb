// Pinning and processor time, as Linux tells them.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** Server and load generator get a core each, where there are two. */
export const hasTwoCores = availableParallelism() > 1 && process.platform === 'linux'
export const serverCore = '0'
export const loadCore = '1'

/** Puts a process and all its threads on a core. */
export function pin(pid: number, core: string): void {
  if (hasTwoCores) spawnSync('taskset', ['-acp', core, String(pid)], { stdio: 'ignore' })
}

/** A command line that starts on the core. */
export const onCore = (core: string, command: string[]) => (hasTwoCores ? ['taskset', '-c', core, ...command] : command)

/** Processor seconds that a process and everything it started have used. */
export function cpuSeconds(pid: number): number {
  const children = new Map<number, number[]>()
  const own = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = statOf(name)
    if (!stat) continue
    own.set(Number(name), stat.seconds)
    children.set(stat.parent, [...(children.get(stat.parent) ?? []), Number(name)])
  }
  const sum = (one: number): number =>
    (own.get(one) ?? 0) + (children.get(one) ?? []).reduce((all, c) => all + sum(c), 0)
  return sum(pid)
}

const ticksPerSecond = 100

function statOf(pid: string): { parent: number; seconds: number } | null {
  try {
    // The name of the program, in parentheses, may hold anything; what is counted stands after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond }
  } catch {
    return null
  }
}
