import { createHash } from 'node:crypto'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { slugFromHeadline } from '#lib/stories/slug.ts'
import { storyHref } from '#lib/stories/story-href.ts'
import { originalHref } from '../credit.ts'
import { columnsOf, rowOf } from '../csv-header.ts'
import { type ImportedStory, importedStory, type SourceRow } from '../imported-story.ts'
import { type Mapping, sectionsOf } from '../mapping.ts'
import { publicationTime } from '../publication-time.ts'
import type { RowOutcome, RowReport } from '../report.ts'
import { type Importing, importStory } from './import-story.ts'
import { readCsv } from './read-csv.ts'

/**
 * Imports the stories of a CSV file and reports each row as it is done. A row that fails is reported and the rest goes
 * on; a row that was imported before changes nothing. Refuses the whole file, before any write, for a header or a
 * mapping that does not fit.
 */
export async function* importCsv(path: string, mapping: Mapping, actor: Actor, now: Date): AsyncGenerator<RowReport> {
  const sectionIds = await sectionsFor(mapping)
  const importing = { actor, mapping, sectionIds, zone: (await newsroomSettings()).zone, now }
  const records = readCsv(path)
  const first = await records.next()
  if (first.done) throw new Refusal('invalid', 'The file is empty.')
  if ('problem' in first.value) throw new Refusal('invalid', `Line ${first.value.line}: ${first.value.problem}`)
  const header = first.value.cells
  const columns = columnsOf(header, mapping.columns)
  if (Array.isArray(columns)) throw new Refusal('invalid', `Line ${first.value.line}: ${columns.join(' ')}`)

  const rowOfKey = new Map<string, number>()
  let row = 0
  for await (const record of records) {
    row++
    const at = { row, line: record.line }
    if ('problem' in record) yield { ...at, outcome: 'failed', why: record.problem }
    else if (record.cells.length !== header.length) {
      const why = `the row has ${record.cells.length} cells and the header ${header.length}. A comma or a quotation mark is missing or too many.`
      yield { ...at, outcome: 'failed', why }
    } else yield { ...at, ...(await importRow(importing, rowOf(record.cells, columns), row, rowOfKey)) }
  }
}

async function importRow(
  importing: Importing,
  row: SourceRow,
  number: number,
  rowOfKey: Map<string, number>,
): Promise<RowOutcome> {
  const { mapping } = importing
  const key = row.url.trim()
  const earlier = rowOfKey.get(key)
  if (earlier !== undefined) return failed(`column "${mapping.columns.url}": row ${earlier} has the same address.`)
  rowOfKey.set(key, number)
  try {
    const hash = createHash('sha256')
      .update(JSON.stringify([row.url, row.date, row.title, row.text]))
      .digest('hex')
    const known = originalHref(key) === null ? null : await importedBefore(mapping.source, key)
    if (known)
      return { outcome: known.hash === hash ? 'unchanged' : 'changed', storyId: known.storyId, href: known.href }

    const story = importedStory(row, mapping)
    if ('problem' in story) return failed(`column "${mapping.columns[story.column]}": ${story.problem}`)
    const publishedAt = publicationTime(story.day, importing.zone, importing.now)
    if (!publishedAt)
      return failed(`column "${mapping.columns.date}": ${story.day} has not begun in ${importing.zone}.`)
    const storyId = await importStory(importing, story, { key, hash }, publishedAt)
    return {
      outcome: 'created',
      storyId,
      href: hrefOf(storyId, story),
      paragraphs: story.paragraphs,
      remarks: story.remarks,
    }
  } catch (error) {
    return failed(whyOf(error))
  }
}

const failed = (why: string): RowOutcome => ({ outcome: 'failed', why })

const hrefOf = (id: number, { section, headline }: Pick<ImportedStory, 'section' | 'headline'>): string =>
  storyHref({ id, sectionSlug: section, slug: slugFromHeadline(headline) })

async function importedBefore(source: string, key: string) {
  const item = await db.importedItem.findUnique({
    where: { source_key: { source, key } },
    select: { hash: true, storyId: true, story: { select: { headline: true, section: { select: { slug: true } } } } },
  })
  if (!item) return null
  const { section, headline } = item.story
  return { ...item, href: hrefOf(item.storyId, { section: section.slug, headline }) }
}

/** The mapping's sections by slug. All of them must be there before the first row. */
async function sectionsFor(mapping: Mapping): Promise<Map<string, number>> {
  const sections = await db.section.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  const ids = new Map(sections.map(({ slug, id }) => [slug, id]))
  const unknown = sectionsOf(mapping).filter((slug) => !ids.has(slug))
  if (unknown.length === 0) return ids
  throw new Refusal(
    'invalid',
    `The mapping "${mapping.source}" names ${unknown.map((slug) => `"${slug}"`).join(', ')}, which the newsroom does not ` +
      `have. Its sections: ${[...ids.keys()].join(', ') || 'none yet (run npm start once, or add sections)'}.`,
  )
}

function whyOf(error: unknown): string {
  if (error instanceof Refusal) return [error.message, ...Object.values(error.fields)].join(' ')
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'P2002') return 'another import is at work on the same row. Run the import again when it is done.'
  return `unexpected: ${message?.trim().split('\n').at(-1) ?? String(error)}`
}
