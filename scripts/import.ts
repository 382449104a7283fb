// npm run import -- csv PATH [--mapping FILE] [--as EMAIL]      docs/contracts/import.md
import { parseArgs } from 'node:util'
import type { ImportRun } from '#lib/import/server/import-run.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { withNewsroom } from './with-newsroom.ts'

const usage = 'Usage: npm run import -- csv PATH [--mapping FILE] [--as EMAIL]'
const unreadable: Record<string, string> = {
  ENOENT: 'There is no such file',
  EISDIR: 'That is a folder and not a file',
  EACCES: 'That file may not be read',
}

function readArguments(): ImportRun | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { mapping: { type: 'string' }, as: { type: 'string' } },
    })
    const [format, path, ...rest] = positionals
    return format === 'csv' && path && rest.length === 0 ? { path, ...values } : null
  } catch {
    return null
  }
}

async function work(run: ImportRun): Promise<number> {
  const { runImport } = await import('#lib/import/server/import-run.ts')
  const { currentTime } = await import('#lib/kernel/server/clock.ts')
  const totals = await runImport(run, currentTime(), (line) => console.log(line))
  return totals.failed > 0 ? 1 : 0
}

async function main(): Promise<number> {
  const run = readArguments()
  if (!run) {
    console.error(usage)
    return 2
  }
  try {
    return await withNewsroom(() => work(run))
  } catch (error) {
    const why = unreadable[(error as NodeJS.ErrnoException).code ?? '']
    if (!(error instanceof Refusal) && !why) throw error
    console.error(why ? `${why}: ${run.path}` : (error as Error).message)
    return 1
  }
}

process.exitCode = await main()
