import type { Column, SourceRow } from './imported-story.ts'
import type { Mapping } from './mapping.ts'

/** Where each column of the mapping stands in a file, by its header; or every problem of the header, one a line. */
export function columnsOf(header: readonly string[], columns: Mapping['columns']): Record<Column, number> | string[] {
  const names = header.map((name) => name.trim().toLowerCase())
  const problems: string[] = []
  const found = {} as Record<Column, number>
  for (const [column, wanted] of Object.entries(columns) as [Column, string][]) {
    const at = names.indexOf(wanted)
    const again = names.indexOf(wanted, at + 1)
    if (at === -1) problems.push(`There is no column "${wanted}" (${meanings[column]}).`)
    else if (again > at) problems.push(`Columns ${at + 1} and ${again + 1} are both called "${wanted}".`)
    found[column] = at
  }
  if (problems.length === 0) return found
  const there = header.map((name) => `"${name.slice(0, 40)}"`).join(', ')
  const hint = header.length === 1 && /[;\t|]/.test(header[0] ?? '') ? ' Columns must be apart by commas.' : ''
  return [...problems, `The header has ${header.length === 1 ? 'the column' : 'the columns'} ${there}.${hint}`]
}

const meanings: Record<Column, string> = {
  url: 'address of the original',
  date: 'day as YYYY-MM-DD',
  title: 'headline',
  text: 'the words',
}

/** The cells of a record by column; a record that ends early has empty cells. */
export const rowOf = (cells: readonly string[], columns: Record<Column, number>): SourceRow => ({
  url: cells[columns.url] ?? '',
  date: cells[columns.date] ?? '',
  title: cells[columns.title] ?? '',
  text: cells[columns.text] ?? '',
})
