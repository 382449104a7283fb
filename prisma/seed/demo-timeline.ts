import type { DemoBlock, DemoChange, DemoMoment, DemoStory } from './demo/types.ts'

const minute = 60_000
const day = 1_440 * minute

/** The instant of a moment before `now`; one that would lie ahead or in the last minute is drawn back behind it. */
export function instantOf(moment: DemoMoment, now: Date): Date {
  if ('minutesAgo' in moment) return new Date(now.getTime() - moment.minutesAgo * minute)
  const at = atUtc(now, -moment.days, moment.time)
  return new Date(Math.min(at.getTime(), now.getTime() - minute))
}

/** Wall time in UTC on the day so many days from now. */
export function atUtc(now: Date, days: number, time: string): Date {
  const date = new Date(now.getTime() + days * day).toISOString().slice(0, 10)
  return new Date(`${date}T${time}:00.000Z`)
}

export const later = (at: Date, minutes: number, now: Date): Date =>
  new Date(Math.min(at.getTime() + minutes * minute, now.getTime() - 1_000))
export const earlier = (at: Date, minutes: number): Date => new Date(at.getTime() - minutes * minute)

/** When a story was begun: a while before it went out or stopped. */
export function begunAt(story: DemoStory, now: Date): Date {
  const moment = 'publishedAgo' in story ? story.publishedAgo : story.writtenAgo
  return earlier(instantOf(moment, now), 55)
}

/** The words of a story after a change: each `find` is replaced where it stands. */
export function changed(story: DemoStory, change: DemoChange): DemoStory {
  const swap = (text: string) =>
    (change.replace ?? []).reduce((words, { find, with: replacement }) => words.replaceAll(find, replacement), text)
  return {
    ...story,
    headline: swap(change.headline ?? story.headline),
    standfirst: swap(change.standfirst ?? story.standfirst),
    body: [...(change.prepend ?? []), ...story.body.map((block) => swapped(block, swap)), ...(change.append ?? [])],
  }
}

function swapped(block: DemoBlock, swap: (text: string) => string): DemoBlock {
  if (typeof block === 'string') return swap(block)
  if ('heading' in block) return { ...block, heading: swap(block.heading) }
  if ('list' in block) return { ...block, list: block.list.map(swap) }
  if ('quote' in block) return { ...block, quote: swap(block.quote) }
  if ('pullQuote' in block) return { ...block, pullQuote: swap(block.pullQuote) }
  if ('factBox' in block) return { ...block, points: block.points.map(swap) }
  if ('table' in block) return { table: block.table.map((row) => row.map(swap)) }
  return block
}
