import { mergedUpdates } from '#lib/stories/live-update.ts'
import type { Screen } from './screen.ts'

export type WaitingPush = {
  screen: Screen
  seq: number
  update: Uint8Array
  /** It was refused together with others: tried again, it stands for itself. */
  isAlone?: boolean
}
export type Bundle = { screen: Screen; update: Uint8Array; waiting: readonly WaitingPush[] }

/** What one screen sent in a row goes as one change: looking at the text it leaves behind is what costs. */
export function together(pushes: readonly WaitingPush[]): Bundle[] {
  const rows: WaitingPush[][] = []
  for (const push of pushes) {
    const last = rows.at(-1)
    if (last?.[0]?.screen === push.screen && !push.isAlone && !last[0].isAlone) last.push(push)
    else rows.push([push])
  }
  return rows.flatMap(bundled)
}

function bundled(waiting: WaitingPush[]): Bundle[] {
  const apart = () => waiting.map((push) => ({ screen: push.screen, update: push.update, waiting: [push] }))
  const [first] = waiting
  if (!first || waiting.length === 1) return apart()
  try {
    return [{ screen: first.screen, update: mergedUpdates(waiting.map(({ update }) => update)), waiting }]
  } catch {
    // One of them is no update at all; each will hear of itself.
    return apart()
  }
}
