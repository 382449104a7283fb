/** How much of something may be used: `burst` at once, and `perSecond` in the long run. Times are in milliseconds. */
export function allowance(perSecond: number, burst: number, nowMs: number) {
  let left = burst
  let at = nowMs
  return {
    /** Whether the amount was still there; it is used up then. */
    use(amount: number, nowMs: number): boolean {
      left = Math.min(burst, left + ((nowMs - at) / 1_000) * perSecond)
      at = nowMs
      if (amount > left) return false
      left -= amount
      return true
    },
  }
}
export type Allowance = ReturnType<typeof allowance>
