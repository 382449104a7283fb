type Figure = { figure: string; value: number | null; [more: string]: unknown }

/** Prints one figure as one line, for people and programs alike. */
export function print(bench: string, { value, ...more }: Figure): void {
  const rounded = value === null ? null : Number(value.toPrecision(4))
  console.log(JSON.stringify({ bench, ...more, value: rounded }))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
