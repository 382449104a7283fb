import { systemActor } from '#lib/access/actor.ts'
import { noTotals, reportLine, type Totals, totalsLine } from '../report.ts'
import { importCsv } from './import-csv.ts'
import { importingPerson } from './importing-person.ts'
import { readMapping, wikinewsMapping } from './mapping-file.ts'

/** As on the command line: the file, a mapping other than the one for Wikinews, and on whose account. */
export type ImportRun = { path: string; mapping?: string; as?: string }

/** Imports a file and prints a line for each row as it is done, and the totals at the end. */
export async function runImport(run: ImportRun, now: Date, print: (line: string) => void): Promise<Totals> {
  const mapping = await readMapping(run.mapping ?? wikinewsMapping)
  const actor = run.as === undefined ? systemActor('import') : await importingPerson(run.as)
  const totals = noTotals()
  for await (const report of importCsv(run.path, mapping, actor, now)) {
    totals[report.outcome]++
    print(reportLine(report))
  }
  print(totalsLine(totals))
  return totals
}
