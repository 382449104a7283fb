// Small files for tests of the import, each in a folder of its own below the system's temporary one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { Mapping } from '#lib/import/mapping.ts'

const header = 'url,date,title,text\n'
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** Writes a CSV file of these rows, and behind them the rest as it is; it goes when the test does. */
export function writeCsv(rows: readonly (readonly string[])[], rest: string | Buffer = '', head = header): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-csv-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'stories.csv')
  const text = head + rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')
  writeFileSync(path, Buffer.concat([Buffer.from(text), Buffer.from(rest)]))
  return path
}

/** A row that can be imported, told from others by the end of its address. */
export function cells(key: string, change: { date?: string; title?: string; text?: string } = {}): string[] {
  const { date = '2019-01-04', title = `Ferry ${key} aground`, text = ferry } = change
  return [`https://wire.example/${key}`, date, title, text]
}
const ferry = '\nFriday, January 4, 2019\u00a0\n\n\nA ferry ran aground.\n\nNobody was hurt.\n'

/** A mapping for sections "world" and "politics". */
export const testMapping = (change: Partial<Mapping> = {}): Mapping =>
  Mapping.parse({
    source: 'test',
    columns: { url: 'url', date: 'date', title: 'title', text: 'text' },
    credit: { byline: 'Contributors', name: 'Some wire' },
    defaultSection: 'world',
    topics: [{ slug: 'storms', name: 'Storms' }],
    rules: [
      { words: ['storm'], topics: ['storms'] },
      { words: ['minister'], section: 'politics' },
    ],
    ...change,
  })
