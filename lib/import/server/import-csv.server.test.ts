import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Body } from '#lib/stories/body.ts'
import { bodyText } from '#lib/stories/body-text.ts'
import { editStory } from '#lib/stories/server/edit-story.ts'
import { findStory } from '#lib/stories/server/site-story-query.ts'
import { cells, testMapping, writeCsv } from '#testing/csv-file.ts'
import { makePerson, makeSection, makeTopic } from '#testing/factories.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import type { RowReport } from '../report.ts'
import { importCsv } from './import-csv.ts'
import { importingPerson } from './importing-person.ts'

const now = new Date('2026-11-23T06:00:00Z')
const mapping = testMapping()

async function run(path: string, given = mapping, actor = systemActor('import') as Parameters<typeof importCsv>[2]) {
  const reports: RowReport[] = []
  for await (const report of importCsv(path, given, actor, now)) reports.push(report)
  return reports
}
const outcomes = (reports: RowReport[]) => reports.map(({ outcome }) => outcome)
const whys = (reports: RowReport[]) => reports.map((report) => (report.outcome === 'failed' ? report.why : ''))

beforeEach(async () => {
  await makeSection({ slug: 'world' })
  await makeSection({ slug: 'politics' })
})

describe('importing a file', () => {
  test('publishes each row as a story of its day, signed and credited', async () => {
    const [report] = await run(writeCsv([cells('ferry', { title: 'Storm closes Vey harbour' })]))
    expect(report).toMatchObject({
      row: 1,
      line: 2,
      outcome: 'created',
      paragraphs: 2,
      remarks: ['date line taken out'],
    })
    if (report?.outcome !== 'created') throw new Error('not created')

    const found = await findStory(report.storyId, now)
    if (found.found !== 'story') throw new Error('not on show')
    expect(found.story).toMatchObject({
      href: report.href,
      headline: 'Storm closes Vey harbour',
      standfirst: 'A ferry ran aground.',
      publishedAt: new Date('2019-01-04T12:00:00Z'),
      bylines: [{ name: 'Contributors', role: '' }],
      dateline: null,
      topics: [{ slug: 'storms', name: 'Storms', type: 'subject' }],
    })
    expect(bodyText(found.story.body)).toBe('A ferry ran aground.\n\nNobody was hurt.\n\nSource: Some wire.')
    expect(await db.event.groupBy({ by: ['type', 'origin'], _count: true, orderBy: { type: 'asc' } })).toEqual(
      ['story.created', 'story.edited', 'story.published', 'topic.changed'].map((type) => ({
        type,
        origin: 'import',
        _count: 1,
      })),
    )
  })

  test('changes nothing when it is run again', async () => {
    const path = writeCsv([cells('a'), cells('b'), cells('c')])
    expect(outcomes(await run(path))).toEqual(['created', 'created', 'created'])
    const before = await fingerprint()
    expect(outcomes(await run(path))).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(await fingerprint()).toEqual(before)
  })

  test('reports a row that has changed and leaves the story alone, whatever editors did to it', async () => {
    const [first] = await run(writeCsv([cells('a')]))
    if (first?.outcome !== 'created') throw new Error('not created')
    const changes = { headline: 'An editor’s headline' }
    await editStory(systemActor('command-line'), { id: first.storyId, revision: 3, changes }, now)
    const before = await fingerprint()
    const reports = await run(writeCsv([cells('a', { text: 'Other words.' })]))
    expect(reports).toMatchObject([
      { outcome: 'changed', storyId: first.storyId, href: `/world/${first.storyId}/an-editors-headline` },
    ])
    expect(await fingerprint()).toEqual(before)
  })

  test('goes on after a bad row, and says what is wrong with it and where', async () => {
    const path = writeCsv([
      cells('a'),
      cells('no-title', { title: '' }),
      cells('no-day', { date: 'Friday' }),
      ['https://wire.example/short', '2019-01-04'],
      cells('tomorrow', { date: '2026-11-24' }),
      cells('a'),
      cells('nul', { title: 'A\u0000B' }),
      cells('z'),
    ])
    const reports = await run(path)
    expect(outcomes(reports)).toEqual([
      'created',
      'failed',
      'failed',
      'failed',
      'failed',
      'failed',
      'created',
      'created',
    ])
    expect(whys(reports)).toEqual([
      '',
      'column "title": is empty. A story needs a headline.',
      'column "date": "Friday" is not a day. Write it as YYYY-MM-DD.',
      expect.stringContaining('the row has 2 cells and the header 4'),
      'column "date": 2026-11-24 has not begun in UTC.',
      'column "url": row 1 has the same address.',
      '',
      '',
    ])
    expect(reports[2]?.line).toBe(18)
    expect(await db.story.count()).toBe(3)
  })

  test('stops at a cell that never closes, with all before it imported', async () => {
    const reports = await run(writeCsv([cells('a')], '"https://wire.example/b,2019-01-04,B,text\n'))
    expect(outcomes(reports)).toEqual(['created', 'failed'])
    expect(whys(reports)[1]).toContain('never closes')
  })

  test('uses the topics the newsroom has, and the one that a merged topic became', async () => {
    const weather = await makeTopic({ slug: 'weather', name: 'Weather' })
    await makeTopic({ slug: 'storms', mergedIntoId: weather.id })
    await run(writeCsv([cells('a', { title: 'Storm' })]))
    expect(await db.topic.count()).toBe(2)
    expect(await db.storyTopic.findMany()).toMatchObject([{ topicId: weather.id }])
  })

  test('by two at once makes each story once', async () => {
    const path = writeCsv(['a', 'b', 'c', 'd'].map((key) => cells(key, { title: `Storm ${key}` })))
    const both = (await Promise.all([run(path), run(path)])).flat()
    expect(both.filter(({ outcome }) => outcome === 'changed')).toEqual([])
    expect(outcomes(await run(path)).filter((outcome) => outcome === 'failed')).toEqual([])
    expect(await db.story.count({ where: { state: 'published' } })).toBe(4)
    expect(await db.story.count()).toBe(4)
  })
})

describe('a file or a mapping that does not fit is refused before any write', () => {
  test.each([
    ['an unknown column', 'url,date,headline,text\n', 'Line 1: There is no column "title" (headline).'],
    ['no header', '', 'The file is empty.'],
    ['bytes that are not UTF-8', Buffer.from([0x75, 0x72, 0x6c, 0xff]), 'not UTF-8'],
    ['an open quotation mark', '"url,date,title,text\n', 'Line 1: A quotation mark opens'],
  ])('%s', async (_, content, message) => {
    const before = await fingerprint()
    await expect(run(writeCsv([], content, ''))).rejects.toThrow(message)
    expect(await fingerprint()).toEqual(before)
  })

  test('a section the newsroom does not have', async () => {
    const before = await fingerprint()
    await expect(run(writeCsv([cells('a')]), testMapping({ defaultSection: 'weather' }))).rejects.toThrow(
      'The mapping "test" names "weather", which the newsroom does not have. Its sections: world, politics.',
    )
    expect(await fingerprint()).toEqual(before)
  })
})

describe('importing on a person’s account', () => {
  test('asks that person’s rights, row by row', async () => {
    const politics = await db.section.findUniqueOrThrow({ where: { slug: 'politics' } })
    await makePerson({ email: 'editor@desk.example', grants: [{ role: 'editor', sectionId: politics.id }] })
    const path = writeCsv([cells('a'), cells('b', { title: 'Minister resigns' })])
    const reports = await run(path, mapping, await importingPerson('Editor@desk.example '))
    expect(outcomes(reports)).toEqual(['failed', 'created'])
    expect(whys(reports)[0]).toContain('You may not')
    expect(await db.story.count()).toBe(1)
    expect(await db.event.count({ where: { person: { email: 'editor@desk.example' }, origin: 'import' } })).toBe(3)
  })

  test('needs somebody who works here', async () => {
    const gone = await makePerson({ email: 'gone@desk.example' })
    await db.person.update({ where: { id: gone.personId }, data: { disabledAt: now } })
    for (const email of ['gone@desk.example', 'nobody@desk.example']) {
      await expect(importingPerson(email)).rejects.toThrow('works here')
    }
  })
})

test('the longest and the shortest of stories are whole', async () => {
  const long = Array.from({ length: 19_876 }, (_, index) => `word${index}${index % 80 === 79 ? '.\n\n' : ''}`).join(' ')
  const reports = await run(writeCsv([cells('long', { text: long }), cells('short', { text: 'Four words of text' })]))
  expect(outcomes(reports)).toEqual(['created', 'created'])
  const [first, second] = await db.edition.findMany({ orderBy: { id: 'asc' } })
  expect(bodyText(Body.parse(first?.body)).replace(/\s+/g, ' ')).toBe(`${long.replace(/\s+/g, ' ')} Source: Some wire.`)
  expect(bodyText(Body.parse(second?.body))).toBe('Four words of text\n\nSource: Some wire.')
})
