import { monthNames } from '#lib/kernel/months.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** The ways in which an English wire writes a day in words; each may be preceded by the weekday, with or without comma. */
function waysToWrite(day: string): string[] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  const name = monthNames[month - 1] ?? ''
  const plain = [
    `${name} ${date}, ${year}`,
    `${name} ${date} ${year}`,
    `${date} ${name} ${year}`,
    `${date} ${name}, ${year}`,
  ]
  return plain.flatMap((way) => [way, `${weekday}, ${way}`, `${weekday} ${way}`])
}

/** Whether the line is that day (YYYY-MM-DD) written out in words, and nothing but that. */
export function isDateLine(line: string, day: string): boolean {
  const words = line.replace(/[\s\p{Z}]+/gu, ' ').trim()
  if (words.length > 40) return false
  return waysToWrite(day).some((way) => way.toLowerCase() === words.replace(/\.$/, '').toLowerCase())
}
