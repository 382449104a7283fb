import type { SiteCard } from './site-views.ts'

/** One step of urgency is worth this many hours of age. */
const hoursPerUrgency = 7

/**
 * The stories that lead while nobody curates: urgent before routine, new before old. The order of two stories does not
 * change as time passes, so a kept page stays right until one of its stories changes.
 */
export function leading(cards: readonly SiteCard[], count: number): SiteCard[] {
  const weight = (card: SiteCard) => card.publishedAt.getTime() / 3_600_000 - card.urgency * hoursPerUrgency
  return [...cards].sort((a, b) => weight(b) - weight(a) || b.id - a.id).slice(0, count)
}
