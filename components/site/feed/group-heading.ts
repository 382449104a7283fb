import type { DayGroup } from '#lib/web/day-groups.ts'
import type { Words } from '#lib/web/words/words.ts'

/** "Today", "Yesterday", then the date. */
export function groupHeading({ relation, date }: Pick<DayGroup<unknown>, 'relation' | 'date'>, words: Words): string {
  return relation === 'earlier' ? date : words[relation]
}
