import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { cpuSeconds, loadCore, onCore } from './cpu.ts'

export type Load = { perSecond: number; perCpuSecond: number; p50Ms: number; p99Ms: number; failed: number }
type What = { url: string; coding: string; seconds: number; serverPid: number }

const connections = 16

/** Asks for one address over and over, and says how fast it came and what it cost the server. */
export async function load({ url, coding, seconds, serverPid }: What): Promise<Load> {
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', `Accept-Encoding: ${coding}`, url]
  const [program, ...args] = onCore(loadCore, ['wrk', ...options])
  const before = cpuSeconds(serverPid)
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const output = await text(child.stdout)
  const cpu = cpuSeconds(serverPid) - before
  const requests = Number(/(\d+) requests in/.exec(output)?.[1] ?? 0)
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? 0),
    perCpuSecond: cpu > 0 ? requests / cpu : 0,
    p50Ms: milliseconds(/^ +50% +(\S+)/m.exec(output)?.[1]),
    p99Ms: milliseconds(/^ +99% +(\S+)/m.exec(output)?.[1]),
    failed: Number(/Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0),
  }
}

function milliseconds(written = ''): number {
  const factor = written.endsWith('us') ? 0.001 : written.endsWith('ms') ? 1 : 1_000
  return Number.parseFloat(written) * factor
}
