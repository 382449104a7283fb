// The filters in force, in words, each with what takes it away.
import type { DeskFilters } from '#lib/stories/desk-filters.ts'
import type { NewsroomLists } from '#lib/stories/working-copy.ts'
import { stateWords } from './state-mark.tsx'
import { urgencyWords } from './urgency-mark.tsx'

export type FilterChip = { key: string; words: string; without: Partial<DeskFilters> }

const kindWords = { article: 'Articles', gallery: 'Galleries', infographic: 'Infographics' }
const dateWords = { changed: 'Changed', published: 'Published', due: 'Due' }

const nameIn = (list: readonly { id: number; name: string }[], id: number) =>
  list.find((one) => one.id === id)?.name ?? `number ${id}`

export function filterChips(filters: DeskFilters, lists: NewsroomLists): FilterChip[] {
  const chips: FilterChip[] = []
  const chip = (key: string, words: string, without: Partial<DeskFilters>) => chips.push({ key, words, without })
  const { state, section, kind, person, assignee, byline, creator, urgency, topic, dateBy, from, to } = filters
  // One state alone is a tab.
  if (state !== undefined && state.length > 1) {
    chip('state', state.map((one) => stateWords[one]).join(' or '), { state: undefined })
  }
  if (section !== undefined) chip('section', nameIn(lists.sections, section), { section: undefined })
  if (kind !== undefined) chip('kind', kindWords[kind], { kind: undefined })
  if (person !== undefined) chip('person', `With ${nameIn(lists.people, person)}`, { person: undefined })
  if (assignee !== undefined) {
    const who = assignee === 'nobody' ? 'nobody' : nameIn(lists.people, assignee)
    chip('assignee', `Assigned to ${who}`, { assignee: undefined })
  }
  if (byline !== undefined) chip('byline', `By ${nameIn(lists.people, byline)}`, { byline: undefined })
  if (creator !== undefined) chip('creator', `Started by ${nameIn(lists.people, creator)}`, { creator: undefined })
  if (filters.desk !== undefined) chip('desk', `Desk ${filters.desk}`, { desk: undefined })
  if (urgency !== undefined) {
    chip('urgency', urgency.map((one) => urgencyWords[one]).join(' or '), { urgency: undefined })
  }
  if (topic !== undefined) chip('topic', nameIn(lists.topics, topic), { topic: undefined })
  if (from !== undefined || to !== undefined) {
    const days = from === to ? `on ${from}` : [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
    chip('date', `${dateWords[dateBy ?? 'changed']} ${days}`, { dateBy: undefined, from: undefined, to: undefined })
  }
  return chips
}
