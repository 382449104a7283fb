// What stood below the first page, and where the eye was, for coming back from a story.
import type { DeskPage } from '#lib/stories/desk-row.ts'
import { append, type DeskList, listOf } from './desk-list.ts'

const keptMs = 15 * 60_000
let kept: { key: string; list: DeskList; top: number; at: number } | null = null

export function keepList(key: string, list: DeskList, top: number): void {
  kept = { key, list, top, at: Date.now() }
}

const fitting = (key: string) => (kept?.key === key && Date.now() - kept.at < keptMs ? kept : null)

/** The server's first page, with the pages below as they were. */
export function keptList(key: string, page: DeskPage): DeskList | null {
  const before = fitting(key)
  if (before === null || before.list.rows.length <= page.rows.length) return null
  const below = before.list.rows.slice(page.rows.length)
  return { ...append(listOf(page), { ...page, rows: below }), next: before.list.next }
}

/** Where the list stood; asked for once. */
export function keptTop(key: string): number {
  const top = fitting(key)?.top ?? 0
  kept = null
  return top
}
