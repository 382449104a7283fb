import type { DeskFilters } from '#lib/stories/desk-filters.ts'

const order = ['state', 'section', 'text', 'mine', 'before'] as const

/** The desk's address with some filters changed; the list starts anew unless `before` is given. */
export function deskHref(filters: DeskFilters, change: Partial<DeskFilters>): string {
  const wanted: DeskFilters = { ...filters, before: undefined, ...change }
  const query = new URLSearchParams()
  for (const name of order) {
    const value = wanted[name]
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  return query.size > 0 ? `/newsroom/desk?${query}` : '/newsroom/desk'
}
