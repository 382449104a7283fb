// Points of a story's life in words.
import type { EditLine, VersionKind, VersionLine } from '#lib/stories/version.ts'
import { shortTime } from '../desk/newsroom-time.ts'

export type Words = { zone: string; now: Date }

const kindWords: Record<Exclude<VersionKind, 'named' | 'restore'>, string> = {
  submit: 'Submitted',
  publish: 'Published',
  update: 'Updated',
  refile: 'Refiled',
  correct: 'Corrected',
  republish: 'Published again',
  schedule: 'Scheduled',
}

/** What a version is, without its number: a name somebody gave it, or why it was kept. */
export function versionTitle({ kind, name, restoredFrom }: VersionLine): string {
  if (kind === 'named') return name
  if (kind !== 'restore') return kindWords[kind]
  return `Restored ${restoredFrom === null ? name : `version ${restoredFrom}`}`
}

/** How a version is called where only one line is there: `Version 3, “Before the cut”`. */
export function versionWords(line: VersionLine): string {
  const title = line.kind === 'named' ? `“${line.name}”` : versionTitle(line).toLowerCase()
  return line.number === null ? `Edition ${line.edition}` : `Version ${line.number}, ${title}`
}

const editKinds: Record<EditLine['kind'], string | null> = {
  edit: null,
  opened: 'As first opened for writing',
  merged: 'All earlier edits',
  restore: null,
}

export const editTitle = ({ kind, who }: EditLine): string =>
  editKinds[kind] ?? (kind === 'restore' ? `Restored by ${who}` : who)

/** `14:02–14:20`, with the day where it is not today. */
export function span({ from, until }: Pick<EditLine, 'from' | 'until'>, { zone, now }: Words): string {
  const [first, last] = [shortTime(from, zone, now), shortTime(until, zone, now)]
  if (first === last) return first
  const clockOf = (time: string) => time.split(' ').at(-1) ?? time
  const isSameDay = first.replace(clockOf(first), '') === last.replace(clockOf(last), '')
  return `${first}–${isSameDay ? clockOf(last) : last}`
}

const fieldWords: Record<string, string> = {
  headline: 'headline',
  shortHeadline: 'short headline',
  standfirst: 'standfirst',
  slugline: 'slugline',
  body: 'text',
}

/** What an edit did: `headline, text · 12 words added, 3 removed`. */
export function editWords({ kind, fields, wordsAdded, wordsRemoved }: EditLine): string {
  const words = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'word' : 'words'}`
  if (kind === 'opened' || kind === 'merged') return words(wordsAdded)
  const did = [
    wordsAdded > 0 ? `${words(wordsAdded)} added` : null,
    wordsRemoved > 0 ? `${words(wordsRemoved)} removed` : null,
  ].filter((part) => part !== null)
  const where = fields.map((field) => fieldWords[field] ?? field).join(', ')
  return [where, did.join(', ') || 'no words changed'].filter((part) => part !== '').join(' · ')
}
