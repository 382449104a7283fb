import type { Role } from '#lib/access/actor.ts'

/** What the people screen shows of a person; dates as ISO text, because it goes to the browser. */
export type StaffRow = {
  id: number
  name: string
  title: string
  email: string
  /** Whether there is a password, so that they can sign in at all. */
  hasAccount: boolean
  disabledAt: string | null
  lastSeenAt: string | null
  grants: { role: Role; sectionId: number | null; section: string | null }[]
}

export type SessionRow = {
  id: string
  isThisOne: boolean
  browser: string
  address: string
  startedAt: string
  seenAt: string
}
