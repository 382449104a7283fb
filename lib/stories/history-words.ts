import { z } from 'zod'

/** What details of any release may say beside; anything else in them is left alone. */
const Beside = z.object({
  override: z
    .object({ reason: z.string(), blockers: z.array(z.unknown()) })
    .optional()
    .catch(undefined),
  lateMs: z.number().optional().catch(undefined),
  advisory: z.string().optional().catch(undefined),
  visibleFrom: z.string().optional().catch(undefined),
})

/** What an event says beside its sentence: an override with its reason, lateness, the advisory. */
export function moreOfEvent(detail: unknown): string[] {
  const parsed = Beside.safeParse(detail)
  if (!parsed.success) return []
  const { override, lateMs, advisory } = parsed.data
  return [
    override && `Went out all the same, because: ${override.reason} (${override.blockers.map(blockerWords).join(' ')})`,
    lateMs && `${late(lateMs)} late`,
    advisory && `Advisory: ${advisory}`,
  ].filter((words) => typeof words === 'string')
}

function blockerWords(blocker: unknown): string {
  if (typeof blocker === 'string') return blocker
  const message = (blocker as { message?: unknown } | null)?.message
  return typeof message === 'string' ? message : JSON.stringify(blocker)
}

function late(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (seconds < 120) return `${seconds} seconds`
  return `${Math.round(seconds / 60)} minutes`
}
