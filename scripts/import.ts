// npm run import -- csv PATH [--mapping FILE] [--as EMAIL]      docs/contracts/import.md
import { parseArgs } from 'node:util'
import { systemActor } from '#lib/access/actor.ts'
import { noTotals, reportLine, totalsLine } from '#lib/import/report.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { withNewsroom } from './with-newsroom.ts'

const usage = 'Usage: npm run import -- csv PATH [--mapping FILE] [--as EMAIL]'

function readArguments() {
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

async function run({ path, mapping: file, as: email }: { path: string; mapping?: string; as?: string }) {
  const { importCsv } = await import('#lib/import/server/import-csv.ts')
  const { importingPerson } = await import('#lib/import/server/importing-person.ts')
  const { readMapping, wikinewsMapping } = await import('#lib/import/server/mapping-file.ts')
  const { currentTime } = await import('#lib/kernel/server/clock.ts')
  const mapping = await readMapping(file ?? wikinewsMapping)
  const actor = email ? await importingPerson(email) : systemActor('import')
  const totals = noTotals()
  for await (const report of importCsv(path, mapping, actor, currentTime())) {
    totals[report.outcome]++
    console.log(reportLine(report))
  }
  console.log(totalsLine(totals))
  return totals.failed > 0 ? 1 : 0
}

async function main(): Promise<number> {
  const given = readArguments()
  if (!given) {
    console.error(usage)
    return 2
  }
  try {
    return await withNewsroom(() => run(given))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!(error instanceof Refusal) && code !== 'ENOENT' && code !== 'EISDIR' && code !== 'EACCES') throw error
    console.error((error as Error).message)
    return 1
  }
}

process.exitCode = await main()
