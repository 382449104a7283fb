import { Refusal } from '#lib/kernel/refusal.ts'
import { mayOverride, readiness } from '../readiness.ts'
import { type LoadedStory, readinessFacts } from './load-story.ts'

/** What an event keeps of an override. */
type Override = { reason: string; blockers: string[] }

/**
 * Refuses what the readiness list blocks, unless every blocker may be overridden and a reason is given; gives back what
 * was overridden then.
 */
export function demandReady(story: LoadedStory, overrideReason: string | undefined, now: Date): Override | null {
  const { blockers } = readiness(readinessFacts(story), now)
  if (blockers.length === 0) return null
  const messages = blockers.map(({ message }) => message)
  if (overrideReason && mayOverride(blockers)) return { reason: overrideReason, blockers: messages }
  throw new Refusal('not-ready', messages.join(' '), {
    fields: Object.fromEntries(blockers.map(({ field, message }) => [field, message])),
    facts: { blockers, mayOverride: mayOverride(blockers) },
  })
}
