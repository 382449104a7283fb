import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program in our place: it sees our terminal and gets our signals, and its exit code is the answer. It has a
 * channel to us only when `stdio` says so; when that closes it knows that we are gone.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    const forward = (signal) => child.kill(signal)
    for (const signal of signals) process.on(signal, forward)
    // npm killed outright passes nothing on; it, or the shell it put between, then has gone from above us.
    const above = ancestors()
    const watch = process.env.npm_lifecycle_event
      ? setInterval(() => ancestors() !== above && child.kill('SIGTERM'), 500)
      : undefined
    const settle = () => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, forward)
    }
    child.once('error', (error) => {
      settle()
      reject(error)
    })
    child.once('exit', (code) => {
      settle()
      resolve(code ?? 1)
    })
  })
}

/** Our parent and, where it can be read, the parent of that. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return `${process.ppid}`
  }
}
