// The receipt of a withdrawal or a kill: what was looked at since, and what was found there.
import { z } from 'zod'
import { ownSurfaces, type Surface } from './surface.ts'

export type SurfaceState = 'unchecked' | 'gone' | 'present' | 'unreachable'
export type Found = { state: Exclude<SurfaceState, 'unchecked'>; detail: string }

export type ReceiptLine = {
  id: number
  surface: Surface
  address: string
  state: SurfaceState
  checkedAt: string | null
  detail: string
}
/** Plain data: it crosses to the browser. */
export type Receipt = {
  id: number
  move: 'withdraw' | 'kill'
  at: string
  by: string
  checkedAt: string | null
  lines: ReceiptLine[]
}

const id = z.coerce.number().int().positive().max(2_147_483_647)
export const ReceiptsOf = z.strictObject({ id })
export const CheckAgain = z.strictObject({ id, receiptId: id })

/** How many addresses are gone, of how many. */
export const goneCount = ({ lines }: Receipt): { gone: number; all: number } => ({
  gone: lines.filter(({ state }) => state === 'gone').length,
  all: lines.length,
})

/** What one node answered at an address. */
export type Answer = { status: number; body: string } | { failure: string }

/** What an answer says of a story that shall be gone: at its own addresses nothing may answer, elsewhere nothing may lead to it. */
export function judge(surface: Surface, storyId: number, answer: Answer): Found {
  if ('failure' in answer) return { state: 'unreachable', detail: answer.failure }
  const { status, body } = answer
  if (status === 404 || status === 410) return { state: 'gone', detail: `answers ${status}` }
  if (status >= 500) return { state: 'unreachable', detail: `answers ${status}` }
  if (ownSurfaces.includes(surface)) return { state: 'present', detail: `answers ${status}` }
  return leadsTo(body, storyId)
    ? { state: 'present', detail: 'still leads to the story' }
    : { state: 'gone', detail: status === 200 ? 'does not lead to it' : `answers ${status}` }
}

const leadsTo = (body: string, storyId: number) =>
  body.includes(`data-card="${storyId}"`) || new RegExp(`["/][a-z0-9-]+/${storyId}/[a-z0-9-]*["?#]`).test(body)

const gravity = ['gone', 'unreachable', 'present'] as const

/** One word for what several nodes answered: the gravest. Several nodes are told apart in the detail. */
export function together(found: readonly (Found & { node: string })[]): Found {
  const worst = gravity.findLast((state) => found.some((one) => one.state === state)) ?? 'unreachable'
  const [first, ...others] = found.filter(({ state }) => state === worst)
  if (!first) return { state: 'unreachable', detail: 'no node was asked' }
  const isOneOfMany = found.length > 1 && others.length + 1 < found.length
  const nodes = [first, ...others].map(({ node }) => node).join(', ')
  return { state: worst, detail: isOneOfMany ? `${first.detail} (${nodes})` : first.detail }
}
