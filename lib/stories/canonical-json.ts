/**
 * A value as JSON with its keys in one order, whatever order they came in: what the database hands back after storing it
 * gives the same text. Keys without a value are left out; dates are ISO 8601.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
