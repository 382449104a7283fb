// Over real files, which stay outside of the repository: skipped, with a message, where they are absent.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Body } from '#lib/stories/body.ts'
import { blockText, bodyText } from '#lib/stories/body-text.ts'
import { findStory } from '#lib/stories/server/site-story-query.ts'
import { cells, testMapping, writeCsv } from '#testing/csv-file.ts'
import { makeSection } from '#testing/factories.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { type Mapping, sectionsOf } from '../mapping.ts'
import { isVisible, plainText } from '../plain-text.ts'
import { noTotals } from '../report.ts'
import { importCsv } from './import-csv.ts'
import { readMapping, wikinewsMapping } from './mapping-file.ts'
import { readCsv } from './read-csv.ts'

const shared = process.env.SHARED_DATA ?? join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const wikinews = join(shared, 'wires', 'wikinews_2019.csv')
const naughty = join(shared, 'blns', 'blns.json')
for (const file of [wikinews, naughty])
  if (!existsSync(file)) console.warn(`Skipped: ${file} is not there (SHARED_DATA names its folder).`)

const now = new Date('2026-11-23T12:00:00Z')

async function run(path: string, mapping: Mapping) {
  const totals = noTotals()
  const failures: string[] = []
  for await (const report of importCsv(path, mapping, systemActor('import'), now)) {
    totals[report.outcome]++
    if (report.outcome === 'failed') failures.push(report.why)
  }
  return { totals, failures }
}

const dateLine = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \w+ \d+, \d{4}/

test.skipIf(!existsSync(wikinews))(
  'every story of the Wikinews file is published whole, and once',
  async () => {
    const mapping = await readMapping(wikinewsMapping)
    for (const slug of sectionsOf(mapping)) await makeSection({ slug })
    expect(await run(wikinews, mapping)).toEqual({ totals: { ...noTotals(), created: 171 }, failures: [] })

    const items = new Map((await db.importedItem.findMany()).map(({ key, storyId }) => [key, storyId]))
    let row = 0
    for await (const record of readCsv(wikinews)) {
      if ('problem' in record) throw new Error(record.problem)
      if (row++ === 0) continue
      const [url = '', day = '', title = '', text = ''] = record.cells
      const found = await findStory(items.get(url) ?? 0, now)
      if (found.found !== 'story') throw new Error(`${url} does not open`)
      const { story } = found
      expect(story.headline).toBe(title)
      expect(story.publishedAt.toISOString()).toBe(`${day}T12:00:00.000Z`)
      expect(story.standfirst.length).toBeGreaterThan(40)
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
      const words = story.body.content.map(blockText).join('\n').split('\n')
      expect(words[0]).not.toMatch(dateLine)
      expect(words.slice(0, -1)).toEqual(lines.slice(1).map((line) => line.replace(/^\d\. /, '')))
      expect(words.at(-1)).toBe('Source: Wikinews, CC BY 2.5.')
    }

    const before = await fingerprint()
    expect((await run(wikinews, mapping)).totals).toEqual({ ...noTotals(), unchanged: 171 })
    expect(await fingerprint()).toEqual(before)
  },
  180_000,
)

test.skipIf(!existsSync(naughty))(
  'strings that break text handling come through as they are, or are refused in words',
  async () => {
    await makeSection({ slug: 'world' })
    await makeSection({ slug: 'politics' })
    const strings: string[] = JSON.parse(readFileSync(naughty, 'utf8'))
    const path = writeCsv(strings.map((text, index) => cells(`${index}`, { title: text, text })))
    const { totals, failures } = await run(path, testMapping())
    expect(totals.created + totals.failed).toBe(strings.length)
    expect(failures.filter((why) => !/is empty|longer than 200/.test(why))).toEqual([])
    expect(totals.created).toBeGreaterThan(480)

    for (const { key, storyId } of await db.importedItem.findMany()) {
      const given = plainText(strings[Number(key.split('/').at(-1))] ?? '').text
      const edition = await db.edition.findFirstOrThrow({ where: { storyId } })
      const lines = given
        .split('\n')
        .map((line) => line.trim())
        .filter(isVisible)
      expect(edition.headline).toBe(given.normalize('NFC').replace(/\s+/g, ' ').trim())
      expect(bodyText(Body.parse(edition.body))).toBe([...lines, 'Source: Some wire.'].join('\n\n'))
    }
  },
  180_000,
)
