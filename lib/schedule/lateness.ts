/** Later than this is told: in the event, on the story, in the log. */
export const worthTellingMs = 5_000

/** What the event of an edition tells of the date it went out by; by how much it was late only where that is worth telling. */
export function toldOf(at: Date, now: Date): { scheduledFor: string; lateMs?: number } {
  const lateMs = now.getTime() - at.getTime()
  return { scheduledFor: at.toISOString(), ...(lateMs >= worthTellingMs ? { lateMs } : {}) }
}
