import { type DeskFilters, deskQuery, narrowing } from '#lib/stories/desk-filters.ts'

export const deskPath = '/newsroom/desk'

/** The desk's address with some filters changed; the list starts anew unless `before` is given. */
export function deskHref(filters: DeskFilters, change: Partial<DeskFilters>): string {
  const query = deskQuery({ ...filters, before: undefined, ...change })
  return query.size > 0 ? `${deskPath}?${query}` : deskPath
}

/** The tabs choose by these; the rest is what a person added. */
export const tabFilters = ['queue', 'state', 'mine', 'mySections'] as const

/** Takes away what narrows the list, and leaves the tab. */
export const withoutFilters = (): Partial<DeskFilters> =>
  Object.fromEntries(
    narrowing.filter((name) => !(tabFilters as readonly string[]).includes(name)).map((name) => [name, undefined]),
  )

/** Whether more than a tab narrows the list. */
export const isNarrowed = (filters: DeskFilters): boolean =>
  narrowing.some((name) => !(tabFilters as readonly string[]).includes(name) && filters[name] !== undefined)
