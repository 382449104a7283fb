type Entry = { value: number; weight: number }

/** Indices of the entries that rise in value and together weigh most. Values are whole numbers from 0, each once. */
export function heaviestRise(entries: readonly Entry[]): Set<number> {
  const highest = entries.reduce((most, { value }) => Math.max(most, value), 0)
  // A Fenwick tree: for a value, which entry ends the heaviest rise below it.
  const best = new Int32Array(highest + 2).fill(-1)
  const weights = new Float64Array(entries.length)
  const before = new Int32Array(entries.length)
  const weightOf = (index: number) => (index < 0 ? 0 : (weights[index] ?? 0))
  entries.forEach(({ value, weight }, index) => {
    let last = -1
    for (let at = value; at > 0; at -= at & -at) if (weightOf(best[at] ?? -1) > weightOf(last)) last = best[at] ?? -1
    before[index] = last
    weights[index] = weightOf(last) + weight
    for (let at = value + 1; at < best.length; at += at & -at) {
      if (weightOf(best[at] ?? -1) < weightOf(index)) best[at] = index
    }
  })
  const chosen = new Set<number>()
  let at = weights.reduce((top, weight, index) => (weight > weightOf(top) ? index : top), -1)
  while (at >= 0) {
    chosen.add(at)
    at = before[at] ?? -1
  }
  return chosen
}
