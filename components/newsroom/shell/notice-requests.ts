// The bell's talk with the server.
import type { Notices } from '#lib/notices/notice-line.ts'

const address = '/api/newsroom/notices'
const timeoutMs = 15_000
/** Told to the bell of this tab when something was seen elsewhere in it. */
export const noticesSeen = 'broadsheet:notices-seen'

/** What the person was told; null when it cannot be had now. */
export async function fetchNotices(): Promise<Notices | null> {
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) })
    return response.ok ? ((await response.json()) as Notices) : null
  } catch {
    return null
  }
}

type Which = { threadId: string } | { storyId: number } | { coverageId: number } | { upToId: number }

async function see(which: Which): Promise<void> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(which),
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (response.ok) window.dispatchEvent(new Event(noticesSeen))
  } catch {
    // They stay unread, and are seen another time.
  }
}

export const seeThread = (threadId: string) => see({ threadId })
export const seeAllUpTo = (upToId: number) => see({ upToId })
export const seeStory = (storyId: number) => see({ storyId })
export const seeCoverage = (coverageId: number) => see({ coverageId })
