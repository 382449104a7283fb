// The lines of the two histories as they stand on the screen.
import type { EditLine, VersionLine } from '#lib/stories/version.ts'
import { shortTime } from '../desk/newsroom-time.ts'
import { editTitle, editWords, span, versionTitle, versionWords, type Words } from './point-words.ts'
import type { EditRowView } from './timeline-row.tsx'
import type { Pair } from './use-comparison.ts'

const now: EditRowView = { point: 'now', title: 'Now', tags: [], what: 'The story as it stands', look: null }

/** A look at a version compares it with the present. */
export const versionViews = (versions: readonly VersionLine[], words: Words): EditRowView[] => [
  now,
  ...versions.map((line) => ({
    point: line.point,
    title: versionTitle(line),
    tags: [
      ...(line.number === null ? [] : [`Version ${line.number}`]),
      ...(line.edition === null ? [] : [`Edition ${line.edition}`]),
    ],
    what: `${line.who}, ${shortTime(line.at, words.zone, words.now)}`,
    look: { from: line.point, to: 'now' },
  })),
]

/** A look at an edit shows what it did: the text before it against the text after it. */
export const editViews = (edits: readonly EditLine[], words: Words): EditRowView[] =>
  edits.map((line, index) => {
    const before = edits[index + 1]?.point
    return {
      point: line.point,
      title: `${editTitle(line)}, ${span(line, words)}`,
      tags: [],
      what: editWords(line),
      look: before === undefined ? null : { from: before, to: line.point },
    }
  })

/** How a point is called above a comparison. */
export function titleOf(
  point: string,
  versions: readonly VersionLine[],
  edits: readonly EditLine[],
  words: Words,
): string {
  const version = versions.find((line) => line.point === point)
  if (version) return versionWords(version)
  const edit = edits.find((line) => line.point === point)
  if (edit) return `Text as of ${shortTime(edit.until, words.zone, words.now)} (${edit.who})`
  return point === 'now' ? 'Now' : point.replace('-', ' ')
}

/** What stands there at first: the latest edition against the present, else the latest version, else the first text. */
export function firstPair(versions: readonly VersionLine[], edits: readonly EditLine[]): Pair | null {
  const from = versions.find(({ edition }) => edition !== null) ?? versions[0] ?? edits.at(-1)
  return from === undefined ? null : { from: from.point, to: 'now' }
}
