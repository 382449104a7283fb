// Which editions of a story readers may look back at, and which two of them are compared.
import type { VersionKind } from './version.ts'

export type EditionKind = Exclude<VersionKind, 'named' | 'submit' | 'restore' | 'schedule'>

/** An edition with the span in which it was on show. Instants in UTC. */
export type EditionFacts = {
  number: number
  kind: EditionKind
  visibleFrom: Date
  visibleUntil: Date | null
  /** When Undo took it back. */
  undoneAt: Date | null
}

/**
 * The editions on the record of readers, first to last: those that were on show, but
 * - none that waits for its embargo, never came to show, or was taken back by Undo;
 * - none from before a withdrawal: those words were taken back, and publishing again begins a new record;
 * - no refile but the first of all: what it changed is part of the next edition that readers are told of.
 */
export function editionsOnRecord<E extends EditionFacts>(editions: readonly E[], now: Date): E[] {
  const shown = editions
    .filter(
      ({ visibleFrom, visibleUntil, undoneAt }) =>
        undoneAt === null && visibleFrom <= now && (visibleUntil === null || visibleUntil > visibleFrom),
    )
    .sort((a, b) => a.number - b.number)
  const start = shown.findLastIndex(({ kind }) => kind === 'republish')
  return shown.slice(Math.max(start, 0)).filter(({ kind }, index) => index === 0 || kind !== 'refile')
}

export type AskedChange = { from?: number | undefined; to?: number | undefined }

/**
 * The numbers of the two editions to compare, earlier first: what was asked for, else the last change. `from` is null
 * where nothing stands before. Null when an edition was asked for that is not on the record.
 */
export function chosenChange(
  numbers: readonly number[],
  asked: AskedChange,
): { from: number | null; to: number } | null {
  const given = [asked.from, asked.to].filter((number) => number !== undefined)
  if (given.some((number) => !numbers.includes(number))) return null
  const [low = 0, high = 0] = given.length === 2 ? given.sort((a, b) => a - b) : []
  if (given.length === 2 && low !== high) return { from: low, to: high }
  const last = numbers.at(-1)
  if (last === undefined) return null
  if (asked.from !== undefined && asked.to === undefined && asked.from !== last) return { from: asked.from, to: last }
  const to = asked.to ?? last
  return { from: numbers[numbers.indexOf(to) - 1] ?? null, to }
}
