const minute = 60_000
export const idleLimitMinutes = 12 * 60
export const absoluteLimitDays = 30

export type SessionTimes = { seenAt: Date; expiresAt: Date; revokedAt: Date | null }

/** Whether a session still lets its person in: not ended, not older than 30 days, used within the last 12 hours. */
export const isLive = (session: SessionTimes, now: Date): boolean =>
  session.revokedAt === null &&
  session.expiresAt > now &&
  now.getTime() - session.seenAt.getTime() < idleLimitMinutes * minute

/** When a session that starts now ends at the latest. */
export const expiryOf = (startedAt: Date): Date => new Date(startedAt.getTime() + absoluteLimitDays * 24 * 60 * minute)

/** Whether it is time to write down that the session was used: at most once a minute, reads must stay cheap. */
export const isDueForTouch = (session: SessionTimes, now: Date): boolean =>
  now.getTime() - session.seenAt.getTime() >= minute
