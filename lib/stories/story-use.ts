// Where a story is used, as somebody who is about to end it must know. Plain data: it crosses to the browser.
import { z } from 'zod'
import type { State } from './workflow.ts'

export const useWords = {
  'read-also-on-show': 'Read also of stories on show',
  'text-on-show': 'Linked or shown in the text of stories on show',
  'read-also': 'Read also of working copies',
  text: 'Linked or shown in the text of working copies',
  chain: 'Followed by later pieces of its story chain',
} as const
export type UseKind = keyof typeof useWords

export type UsingStory = { id: number; headline: string; state: State }
export type StoryUse = {
  kind: UseKind
  count: number
  /** Those the person may read, the latest first, at most `mostUsesShown`. */
  stories: UsingStory[]
}
export type WhereUsed = {
  uses: StoryUse[]
  /** A move that waits for its time and will be taken off. */
  scheduled: { kind: string; at: string; zone: string } | null
  /** The planned coverage that the story belongs to. */
  coverage: { subject: string; day: string } | null
  /** Addresses of readers that show it now. */
  addresses: number
  /** Pictures of it that stay, because other stories on show have them too. */
  sharedPictures: number
}

export const mostUsesShown = 8
export const WhereUsedOf = z.strictObject({ id: z.coerce.number().int().positive().max(2_147_483_647) })
