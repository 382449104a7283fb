// The Postgres that comes with the install: started when nobody runs it yet, shared by every process that asks for the
// same folder, stopped by the last of them. One left behind by a killed process is taken over, never joined by a second.

import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Durability, initialise, makeHome, passwordOf, postgresProcess, serverSettings } from './cluster-files.ts'
import { isInUse, takeLease, withLaunchLock } from './launch-lock.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { commandLine, processIdentity } from './process-identity.ts'

export type Cluster = {
  /** Address of a database of this cluster. */
  url: (database: string) => string
  /** Whether it was running before. */
  joined: boolean
  /** Ends this process's use of it; the last user's leaving stops Postgres. */
  release: () => Promise<void>
}

type Options = { home: string; durability: Durability; log?: (line: string) => void }

const logLimit = 20 * 1024 * 1024
/** Crash recovery replays what was written since the last checkpoint: long after a busy hour, never endless. */
const recoveryPatience = 10 * 60_000
const stopPatience = 20_000

export async function startPostgres({ home, durability, log = () => {} }: Options): Promise<Cluster> {
  makeHome(home)
  return withLaunchLock(home, async () => {
    const password = passwordOf(home)
    const address = (port: number, database: string) =>
      `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`
    if (!existsSync(join(home, 'data', 'PG_VERSION'))) {
      log('Creating the database cluster')
      await initialise(home, password, durability)
    }
    const running = await findRunning(home, address)
    const port = running ?? (await launch(home, durability, address, log))
    const forget = takeLease(home)
    if (durability === 'disposable') clearAwayAfterUs(home)
    return {
      url: (database) => address(port, database),
      joined: running !== null,
      release: async () => {
        forget()
        await stopUnused(home)
      },
    }
  })
}

/** The port of a Postgres that already serves this folder; clears away what a dead one left. */
async function findRunning(home: string, address: (port: number, database: string) => string): Promise<number | null> {
  const server = readServer(home)
  if (!server) return null
  if (!processIdentity(server.pid)) return null
  const program = commandLine(server.pid)
  if (program && !program.some((argument) => argument === join(home, 'data'))) {
    // The id of a dead Postgres, given to another program since. Postgres itself would refuse to start over it.
    rmSync(join(home, 'data', 'postmaster.pid'), { force: true })
    return null
  }
  try {
    await untilReady(address(server.port, 'postgres'), () => processIdentity(server.pid) !== null)
  } catch (error) {
    // It was dying while it was looked at.
    if (processIdentity(server.pid) === null) return null
    throw error
  }
  return server.port
}

async function launch(
  home: string,
  durability: Durability,
  address: (port: number, database: string) => string,
  log: (line: string) => void,
): Promise<number> {
  const portFile = join(home, 'port')
  const port = await freePort(existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0)
  writeFileSync(portFile, `${port}\n`)
  // A killed postmaster's helpers take a moment to notice, and hold the shared memory until then.
  for (let attempt = 1; ; attempt++) {
    const server = spawnServer(home, port, durability)
    const report = setTimeout(() => log('Postgres is recovering from a crash; this may take a while'), 5_000)
    try {
      await untilReady(address(port, 'postgres'), () => server.exitCode === null && server.signalCode === null)
      server.unref()
      return port
    } catch (error) {
      if (attempt === 5) throw new Error(`Postgres did not start:\n${tail(home)}`, { cause: error })
      await wait(1_000)
    } finally {
      clearTimeout(report)
    }
  }
}

/** In a session of its own, so that Ctrl-C reaches the web process first, and with a file to write to that outlives us. */
function spawnServer(home: string, port: number, durability: Durability): ChildProcess {
  const logFile = join(home, 'postgres.log')
  if (existsSync(logFile) && statSync(logFile).size > logLimit) truncateSync(logFile)
  const output = openSync(logFile, 'a')
  return spawn(
    join(postgresBinaries(), 'bin', 'postgres'),
    ['-D', join(home, 'data'), '-p', String(port), ...serverSettings(durability).flatMap((setting) => ['-c', setting])],
    { ...postgresProcess(home), detached: true, stdio: ['ignore', output, output] },
  )
}

async function untilReady(address: string, isUp: () => boolean): Promise<void> {
  const deadline = Date.now() + recoveryPatience
  for (;;) {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => {})
      if (!isUp() || Date.now() > deadline || (error as { code?: string }).code === '28P01') throw error
    }
    await wait(30)
  }
}

/** Stops the Postgres of this folder unless a living process uses it; says whether it is stopped. */
export const stopUnused = (home: string): Promise<boolean> =>
  withLaunchLock(home, async () => {
    if (isInUse(home)) return false
    await stopServer(home)
    return true
  })

/** Tests are interrupted and killed all the time; what they started must not stay. */
function clearAwayAfterUs(home: string): void {
  const clearer = spawn(process.execPath, [join(import.meta.dirname, 'clear-away.ts'), home], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  clearer.unref()
  ;(clearer.stdin as Socket).unref()
}

/** SIGINT: refuse new work, end open sessions, write a checkpoint, go. SIGQUIT: go, and recover at the next start. */
async function stopServer(home: string): Promise<void> {
  const server = readServer(home)
  if (!server || !processIdentity(server.pid)) return
  process.kill(server.pid, 'SIGINT')
  const impatient = setTimeout(() => process.kill(server.pid, 'SIGQUIT'), stopPatience)
  while (processIdentity(server.pid)) await wait(20)
  clearTimeout(impatient)
}

/** Whether the process that serves this folder lives. */
export function isServing(home: string): boolean {
  const server = readServer(home)
  return server !== null && processIdentity(server.pid) !== null
}

function readServer(home: string): { pid: number; port: number } | null {
  const path = join(home, 'data', 'postmaster.pid')
  if (!existsSync(path)) return null
  const [pid, , , port] = readFileSync(path, 'utf8').split('\n').map(Number)
  return pid ? { pid, port: port ?? 0 } : null
}

/**
 * A port that stays ours: below the range from which systems give out ports for a moment (32768 on Linux, 49152
 * elsewhere), so that no passing connection sits on it when Postgres comes back to its address.
 */
const ownPorts = { from: 20_000, count: 12_000 }

function freePort(wanted: number): Promise<number> {
  const port = wanted || ownPorts.from + randomInt(ownPorts.count)
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(freePort(0)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)))
  })
}

const tail = (home: string) => readFileSync(join(home, 'postgres.log'), 'utf8').split('\n').slice(-15).join('\n')
