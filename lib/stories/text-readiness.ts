// What the words of a story say about whether it may go out. The screen asks this anew as people type.
import type { Body } from './body.ts'
import { bodyText, readAlsoIds } from './body-text.ts'
import { suggestionsOf, withoutEditorialMarks } from './editorial-marks.ts'
import { countPlaceholders, placeholdersOfBody } from './placeholders.ts'
import { limits, type StoryField } from './story-fields.ts'

export type Problem = {
  code: string
  field: StoryField | 'correction' | 'comments'
  message: string
  /** Which block of the body it is about, from 0. */
  block?: number
  /** Whether the person is asked about it before the story goes out. */
  isAsked?: true
  /** A blocker that no reason overrides: without it no reader's page could stand. */
  isFirm?: true
}
export type Readiness = { blockers: Problem[]; warnings: Problem[] }

/** What the words of a story say by themselves. The body is the working copy's, with its editorial marks. */
export type TextFacts = {
  id: number
  headline: string
  shortHeadline: string
  standfirst: string
  slugline: string
  body: Body
  relatedIds: readonly number[]
}

const limitedFields = [
  ['headline', 'The headline'],
  ['shortHeadline', 'The short headline'],
  ['standfirst', 'The standfirst'],
  ['slugline', 'The slugline'],
] as const

/** Codes of the problems found here. */
export const textCodes: readonly string[] = [
  'no-headline',
  'no-standfirst',
  ...limitedFields.map(([field]) => `${field}-too-long`),
  'no-text',
  'links-to-itself',
  'placeholders',
  'empty-page',
  'open-suggestions',
]

/** A story without a headline has no address and no card; one that leads to itself leads its readers round in a circle. */
const firmCodes: readonly string[] = ['no-headline', 'links-to-itself']

/** Blockers and warnings that follow from the words alone. */
export function textReadiness(story: TextFacts): Readiness {
  const body = withoutEditorialMarks(story.body)
  const blockers: Problem[] = []
  const block = (code: string, field: StoryField, message: string, at?: number) =>
    blockers.push({
      code,
      field,
      message,
      ...(at === undefined ? {} : { block: at }),
      ...(firmCodes.includes(code) ? { isFirm: true } : {}),
    })

  if (story.headline.trim() === '') block('no-headline', 'headline', 'Write a headline.')
  if (story.standfirst.trim() === '') block('no-standfirst', 'standfirst', 'Write a standfirst.')
  // While people write, a field may grow beyond its limit; it does not go out like that.
  for (const [field, label] of limitedFields) {
    const over = [...story[field]].length - limits[field]
    if (over > 0) block(`${field}-too-long`, field, `${label} is ${over} characters too long. Shorten it.`)
  }
  if (bodyText(body).trim() === '') block('no-text', 'body', 'Write the text.')
  const itself = 'The story links to itself. Take that read-also link out.'
  if (story.relatedIds.includes(story.id)) block('links-to-itself', 'relatedIds', itself)
  else if (readAlsoIds(body).includes(story.id)) {
    const at = story.body.content.findIndex((found) => found.type === 'readAlso' && found.attrs.storyId === story.id)
    block('links-to-itself', 'body', itself, at)
  }
  return { blockers, warnings: [...placeholderWarning(story), ...bodyWarnings(story.body, body)] }
}

function placeholderWarning(story: TextFacts): Problem[] {
  const { count: inText, firstBlock } = placeholdersOfBody(story.body)
  const counts = limitedFields.map(([field, label]) => ({ field, label, count: countPlaceholders(story[field]) }))
  const where = [...counts, { field: 'body' as const, label: 'The text', count: inText }].filter(
    ({ count }) => count > 0,
  )
  const [first] = where
  if (first === undefined) return []
  const all = where.reduce((sum, { count }) => sum + count, 0)
  const places = where.map(({ label, count }) => `${label.toLowerCase()}${count > 1 ? ` (${count})` : ''}`).join(', ')
  const message = `${all === 1 ? 'One TK is' : `${all} TKs are`} not filled in: ${places}.`
  const at = first.field === 'body' && firstBlock !== null ? { block: firstBlock } : {}
  return [{ code: 'placeholders', field: first.field, message, isAsked: true, ...at }]
}

function bodyWarnings(working: Body, body: Body): Problem[] {
  const warnings: Problem[] = []
  const suggested = working.content.map((found) => suggestionsOf(found).map(({ id }) => id))
  const open = new Set(suggested.flat()).size
  if (open > 0) {
    const message = `${open === 1 ? 'A suggestion is' : `${open} suggestions are`} not decided: readers get the text without ${open === 1 ? 'it' : 'them'}.`
    warnings.push({
      code: 'open-suggestions',
      field: 'body',
      message,
      block: suggested.findIndex((ids) => ids.length > 0),
    })
  }
  const opens = body.content.at(0)?.type === 'pageBreak'
  if (opens || body.content.at(-1)?.type === 'pageBreak') {
    const message = 'A page break opens or ends the text: one page would be empty. It is left out.'
    warnings.push({ code: 'empty-page', field: 'body', message, block: opens ? 0 : working.content.length - 1 })
  }
  return warnings
}
