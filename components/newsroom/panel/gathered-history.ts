import type { HistoryLine } from '#lib/stories/working-copy.ts'

const apartMs = 10 * 60_000
const isEdit = (line: HistoryLine) => line.type === 'story.edited'
const fieldsOf = (line: HistoryLine) => line.what.replace(/^Changed /, '').split(', ')

/** Saves of one person in a row, no ten minutes apart, as one line; everything else stays by itself. Newest first. */
export function gathered(lines: readonly HistoryLine[]): HistoryLine[] {
  const result: HistoryLine[] = []
  let oldest: HistoryLine | null = null
  for (const line of lines) {
    const last = result.at(-1)
    const joins =
      last !== undefined &&
      oldest !== null &&
      isEdit(last) &&
      isEdit(line) &&
      last.who === line.who &&
      Date.parse(oldest.at) - Date.parse(line.at) < apartMs
    oldest = line
    if (!joins) {
      result.push(line)
      continue
    }
    const fields = [...new Set([...fieldsOf(last), ...fieldsOf(line)])]
    result[result.length - 1] = { ...last, what: `Changed ${fields.join(', ')}` }
  }
  return result
}
