// A row of a file as a story: every decision that needs no database.
import type { z } from 'zod'
import { Body, maxBodyBlocks } from '#lib/stories/body.ts'
import { limits, storyFields } from '#lib/stories/story-fields.ts'
import { creditLine, originalHref } from './credit.ts'
import { isDateLine } from './date-line.ts'
import { type Mapping, placeStory } from './mapping.ts'
import { isVisible, plainText } from './plain-text.ts'
import { standfirstFrom } from './standfirst.ts'
import { blocksOf, linesOf } from './text-blocks.ts'

export type SourceRow = { url: string; date: string; title: string; text: string }
export type Column = keyof SourceRow

export type ImportedStory = {
  headline: string
  standfirst: string
  body: Body
  /** The calendar day it came out, YYYY-MM-DD. */
  day: string
  section: string
  topics: string[]
  noteToEditors: string
  /** How many paragraphs of the source stand in the body; the line of credit is one more. */
  paragraphs: number
  /** What a person should know of how the row was read. */
  remarks: string[]
}

/** Why a row cannot become a story, and the column to look at. */
export type RowProblem = { column: Column; problem: string }

/** The story a row holds, or the first thing that keeps it from being one. */
export function importedStory(row: SourceRow, mapping: Mapping): ImportedStory | RowProblem {
  const day = row.date.trim()
  if (!isDay(day)) return { column: 'date', problem: `"${shown(day)}" is not a day. Write it as YYYY-MM-DD.` }
  const original = originalHref(row.url.trim())
  if (original === null) return { column: 'url', problem: `"${shown(row.url)}" is not a web address.` }

  const title = plainText(row.title)
  if (!isVisible(title.text)) return { column: 'title', problem: 'is empty. A story needs a headline.' }
  const headline = storyFields.headline.safeParse(title.text)
  if (!headline.success) return { column: 'title', problem: firstMessage(headline.error) }

  const text = plainText(row.text)
  const lines = linesOf(text.text)
  const hasDateLine = lines[0] !== undefined && isDateLine(lines[0], day)
  const isAllThereIs = lines.length === 1
  const paragraphs = hasDateLine && !isAllThereIs ? lines.slice(1) : lines
  if (paragraphs.length === 0) return { column: 'text', problem: 'is empty. A story needs words.' }

  const blocks = [...blocksOf(paragraphs, maxBodyBlocks - 1), creditLine(mapping.credit, original)]
  const body = Body.safeParse({ type: 'doc', content: blocks })
  if (!body.success) return { column: 'text', problem: firstMessage(body.error) }

  const removed = title.removed + text.removed
  return {
    headline: headline.data,
    standfirst: standfirstFrom(paragraphs),
    body: body.data,
    day,
    ...placeStory(mapping, { headline: headline.data, paragraphs }),
    noteToEditors: `Imported from ${mapping.credit.name}: ${original}`.slice(0, limits.noteToEditors),
    paragraphs: paragraphs.length,
    remarks: [
      hasDateLine ? (isAllThereIs ? 'nothing but a date line, kept' : 'date line taken out') : '',
      removed > 0 ? `${removed} control ${removed === 1 ? 'character' : 'characters'} removed` : '',
    ].filter((remark) => remark !== ''),
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

const shown = (text: string): string => plainText(text).text.replace(/\s+/g, ' ').slice(0, 60)
const firstMessage = (error: z.ZodError): string => error.issues[0]?.message ?? 'cannot be read.'
