import { dayAfter, dayIn, dayWords, type ReaderClock } from './reader-time.ts'

export type DayGroup<T> = {
  /** YYYY-MM-DD in the reader's zone. */
  day: string
  /** "June 20". */
  date: string
  relation: 'today' | 'yesterday' | 'earlier'
  items: T[]
}

/** Items by the reader's calendar day, in the order given. Two runs of one day become one group. */
export function groupByDay<T>(items: readonly T[], instantOf: (item: T) => Date, clock: ReaderClock): DayGroup<T>[] {
  const today = dayIn(clock.now, clock.zone)
  const yesterday = dayAfter(today, -1)
  const groups = new Map<string, DayGroup<T>>()
  for (const item of items) {
    const day = dayIn(instantOf(item), clock.zone)
    const group = groups.get(day)
    if (group) {
      group.items.push(item)
      continue
    }
    const relation = day === today ? 'today' : day === yesterday ? 'yesterday' : 'earlier'
    groups.set(day, { day, date: dayWords(day, clock), relation, items: [item] })
  }
  return [...groups.values()]
}
