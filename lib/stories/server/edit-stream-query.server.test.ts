import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { textBody } from '#testing/bodies.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'
import { fieldOf } from '../live-text.ts'
import { pruneEditStream } from './edit-stream-prune.ts'
import { editStream } from './edit-stream-query.ts'
import { changeLiveText, openLiveText } from './live-text.ts'
import { storyAt } from './version-queries.ts'

const now = new Date('2026-03-01T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const days = (count: number) => later(count * 24 * 60)
let ada: PersonActor
let bea: PersonActor
let storyId: number

beforeEach(async () => {
  ada = await makePerson({ name: 'Ada Quill', grants: ['chief'] })
  bea = await makePerson({ name: 'Bea Margin', grants: ['chief'] })
  const given = { headline: 'Port', body: textBody('One two.') }
  storyId = (await draftStory((await makeSection()).id, given, { actor: ada, now })).id
  await openLiveText(storyId, now)
})

const type = (actor: PersonActor, words: string, at: Date) =>
  changeLiveText(
    db,
    { storyId, actor, origin: 'newsroom' },
    (doc) => fieldOf(doc, 'headline').insert(fieldOf(doc, 'headline').length, words),
    at,
  )
const told = async (before: bigint | null = null) =>
  (await editStream(ada, storyId, before)).lines.map(({ kind, who, fields, wordsAdded, wordsRemoved }) =>
    [kind, who, fields.join(), `+${wordsAdded} −${wordsRemoved}`].join(' '),
  )

test('the stream tells who did what in one go, latest first, from its beginning', async () => {
  await type(ada, ' is', later(1))
  await type(ada, ' open', later(2))
  await type(bea, ' again', later(4))
  await type(ada, ' today', later(40))
  const { lines } = await editStream(ada, storyId, null)
  expect(lines.map(({ from, until }) => [from, until])).toEqual(
    [
      [40, 40],
      [4, 4],
      [1, 2],
      [0, 0],
    ].map((span) => span.map((minute) => later(minute).toISOString())),
  )
  expect(await told()).toEqual([
    'edit Ada Quill headline +1 −0',
    'edit Bea Margin headline +1 −0',
    'edit Ada Quill headline +2 −0',
    'opened The system headline,standfirst,body +9 −0',
  ])
})

test('after each group stands the text as it was then', async () => {
  await type(ada, ' is open', later(1))
  await type(bea, ' again', later(4))
  const { lines } = await editStream(ada, storyId, null)
  const headlines = await Promise.all(lines.map(({ point }) => storyAt(ada, storyId, point)))
  expect(headlines.map(({ headline }) => headline)).toEqual(['Port is open again', 'Port is open', 'Port'])
  expect(headlines[2]?.body).toEqual(textBody('One two.'))
})

test('a long stream comes in pages that leave nothing out', async () => {
  for (let n = 0; n < 65; n++) await type(ada, ` w${n}`, later(20 * n))
  const points: string[] = []
  let before: bigint | null = null
  do {
    const page = await editStream(ada, storyId, before)
    points.push(...page.lines.map(({ point }) => point))
    before = page.earlier === null ? null : BigInt(page.earlier)
  } while (before !== null)
  const rows = await db.textUpdate.findMany({ where: { storyId }, orderBy: { id: 'desc' }, select: { id: true } })
  expect(points).toEqual(rows.map(({ id }) => `edits-${id}`))
})

test('the mark of a comment is no edit', async () => {
  await changeLiveText(
    db,
    { storyId, actor: bea, origin: 'comment' },
    (doc) => fieldOf(doc, 'slugline').insert(0, 'x'),
    later(1),
  )
  expect(await told()).toHaveLength(1)
})

test('edits older than 30 days become one row; the text and what came later stay as they are', async () => {
  await type(ada, ' is', later(1))
  await type(bea, ' open', later(30))
  await type(ada, ' again', days(20))
  await type(bea, ' today', days(29))
  const before = await storyAt(ada, storyId, 'now')
  const late = (await editStream(ada, storyId, null)).lines.slice(0, 2)
  expect(await pruneEditStream(days(45))).toBe(2)
  expect(await told()).toEqual([
    'edit Bea Margin headline +1 −0',
    'edit Ada Quill headline +1 −0',
    'merged The system headline,standfirst,body +11 −0',
  ])
  expect((await editStream(ada, storyId, null)).lines.slice(0, 2)).toEqual(late)
  expect((await storyAt(ada, storyId, late[1]?.point ?? '')).headline).toBe('Port is open again')
  expect((await openLiveText(storyId, days(45))).text.values()).toMatchObject({ headline: 'Port is open again today' })
  expect(await storyAt(ada, storyId, 'now')).toEqual(before)
})

test('pruning again, or in several processes at once, changes nothing more', async () => {
  const other = (await draftStory((await makeSection()).id, {}, { actor: ada, now })).id
  await openLiveText(other, now)
  for (let n = 1; n < 6; n++) await type(ada, ` w${n}`, later(n))
  const gone = await Promise.all(Array.from({ length: 4 }, () => pruneEditStream(days(40))))
  expect(gone.reduce((sum, count) => sum + count)).toBe(5)
  expect(await pruneEditStream(days(41))).toBe(0)
  expect(await db.textUpdate.groupBy({ by: ['storyId'], _count: true })).toHaveLength(2)
  expect((await openLiveText(storyId, days(41))).text.values().headline).toBe('Port w1 w2 w3 w4 w5')
})

test('a state kept in the middle of what is merged still leads to the whole text', async () => {
  const held = await openLiveText(storyId, now)
  await type(ada, ' is open', later(1))
  await db.liveText.update({ where: { storyId }, data: { upToId: held.upToId } })
  await type(ada, ' again', later(2))
  await pruneEditStream(days(40))
  expect((await openLiveText(storyId, days(40))).text.values().headline).toBe('Port is open again')
})
