import type { HistoryLine } from '#lib/stories/working-copy.ts'
import { fieldLabels } from '../stories/editable-copy.ts'
import { screenField } from '../stories/save-requests.ts'

const apartMs = 10 * 60_000
const isEdit = (line: HistoryLine) => line.type === 'story.edited'
const fieldsOf = (line: HistoryLine) => line.what.replace(/^Changed /, '').split(', ')

/** The line in the words of the screen: events name the fields of the wire. */
function inScreenWords(line: HistoryLine): HistoryLine {
  if (!isEdit(line)) return line
  const labels = fieldsOf(line).map((name) => {
    const field = screenField(name)
    return field === null ? (name === 'shortHeadline' ? 'short headline' : name) : fieldLabels[field].toLowerCase()
  })
  return { ...line, what: `Changed ${labels.join(', ')}` }
}

/** A restore changes fields in the same moment; that it was a restore says it all. */
function withoutRestoredFields(lines: readonly HistoryLine[]): HistoryLine[] {
  const moment = ({ at, who }: HistoryLine) => `${at} ${who}`
  const restores = new Set(lines.filter(({ type }) => type === 'story.restored').map(moment))
  return lines.filter((line) => !(isEdit(line) && restores.has(moment(line))))
}

/** Saves of one person in a row, no ten minutes apart, as one line; everything else stays by itself. Newest first. */
export function gathered(lines: readonly HistoryLine[]): HistoryLine[] {
  const result: HistoryLine[] = []
  let oldest: HistoryLine | null = null
  for (const line of withoutRestoredFields(lines).map(inScreenWords)) {
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
