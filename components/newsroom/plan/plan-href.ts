import type { PlanFilters } from '#lib/planning/coverage.ts'

export type ShownFilters = Omit<PlanFilters, 'coverage' | 'day'> & { day: string }

/** The plan's address with some of it changed; what is left out or undefined is not asked for. */
export function planHref(filters: ShownFilters, change: Partial<ShownFilters> = {}): string {
  const { view, day, section, desk, person } = { ...filters, ...change }
  const query = new URLSearchParams({ ...(view === 'month' ? {} : { view }), day })
  for (const [name, value] of Object.entries({ section, desk, person })) {
    if (value !== undefined) query.set(name, String(value))
  }
  return `/newsroom/plan?${query}`
}

const words = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(`${day}T12:00:00Z`))

/** `Wednesday 25 November`. */
export const dayWords = (day: string): string => words(day, { weekday: 'long', day: 'numeric', month: 'long' })
export const shortDay = (day: string): string => words(day, { weekday: 'short', day: 'numeric', month: 'short' })
export const monthWords = (day: string): string => words(day, { month: 'long', year: 'numeric' })
