import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { makePlace, makeSection } from '#testing/factories.ts'
import { aPerson } from '#testing/staff.ts'
import { PlanCoverage } from '../coverage.ts'
import { cancelCoverage, changeCoverage, planCoverage } from './plan-coverage.ts'
import { plannedCoverage, plannedDays } from './plan-queries.ts'
import { startCoverage } from './start-coverage.ts'

const now = new Date('2026-11-23T12:00:00Z')
const dueAt = '2026-11-25T17:00:00.000Z'
let editor: PersonActor
let reporter: PersonActor
let other: PersonActor
let world: { id: number }
let sport: { id: number }

beforeEach(async () => {
  world = await makeSection({ name: 'World' })
  sport = await makeSection({ name: 'Sport' })
  editor = await aPerson('Eve Editor', { role: 'editor', sectionId: world.id })
  reporter = await aPerson('Rob Reporter', { role: 'reporter', sectionId: world.id })
  other = await aPerson('Olga Other', { role: 'reporter', sectionId: world.id })
})

const planned = (more = {}) =>
  PlanCoverage.parse({
    day: '2026-11-25',
    slugline: 'Cables-Summit',
    subject: 'Ministers meet over the cables',
    sectionId: world.id,
    assigneeId: reporter.personId,
    dueAt,
    ...more,
  })
const plan = (more = {}) => planCoverage(editor, planned(more), now)
const kindsFor = async ({ personId }: PersonActor) =>
  (await db.notice.findMany({ where: { personId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)
const week = { from: '2026-11-23', to: '2026-11-29' }

describe('who sees the plan', () => {
  test('an editor sees the sections edited, a reporter what is theirs', async () => {
    const mine = await plan()
    const open = await plan({ assigneeId: null })
    const seenBy = async (person: PersonActor) => (await plannedDays(person, week)).map(({ id }) => id)
    expect(await seenBy(editor)).toEqual([mine.id, open.id])
    expect(await seenBy(reporter)).toEqual([mine.id])
    expect(await seenBy(other)).toEqual([])
    expect(await plannedCoverage(other, mine.id)).toBeNull()
  })

  test('to anybody else a coverage is not there, whatever they try', async () => {
    const { id, revision } = await plan()
    for (const attempt of [
      () => changeCoverage(other, { id, revision, changes: { subject: 'Mine' } }, now),
      () => cancelCoverage(other, { id, revision, reason: 'No' }, now),
      () => startCoverage(other, { id, revision }, now),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

describe('planning', () => {
  test('is for editors of the section', async () => {
    await expect(planCoverage(reporter, planned(), now)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(plan({ sectionId: sport.id })).rejects.toMatchObject({ fields: { sectionId: expect.any(String) } })
  })

  test('gives nothing to somebody who could not work there', async () => {
    const sportsman = await aPerson('Sam Sport', { role: 'reporter', sectionId: sport.id })
    await expect(plan({ assigneeId: sportsman.personId })).rejects.toThrow('no role in World')
  })

  test('tells the one who is to cover it of each change, and why it is off', async () => {
    const { id, revision } = await plan()
    const moved = await changeCoverage(editor, { id, revision, changes: { day: '2026-11-26' } }, now)
    await cancelCoverage(editor, { id, revision: moved.revision, reason: 'The summit is off' }, now)
    expect(await kindsFor(reporter)).toEqual(['coverage-assigned', 'coverage-changed', 'coverage-cancelled'])
    expect(await kindsFor(editor)).toEqual([])
  })

  test('tells both when it goes from one to another', async () => {
    const { id, revision } = await plan()
    await changeCoverage(editor, { id, revision, changes: { assigneeId: other.personId } }, now)
    expect(await kindsFor(reporter)).toEqual(['coverage-assigned', 'unassigned'])
    expect(await kindsFor(other)).toEqual(['coverage-assigned'])
  })

  test('of two changes on one revision one goes through', async () => {
    const { id, revision } = await plan()
    const change = (day: string) => changeCoverage(editor, { id, revision, changes: { day } }, now)
    const outcomes = await Promise.allSettled([change('2026-11-27'), change('2026-11-28')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('starting the story', () => {
  test('makes a draft with all the plan knows, once', async () => {
    const place = await makePlace()
    const desk = await db.desk.create({ data: { name: 'World desk' } })
    const { id, revision } = await plan({ placeId: place.id, deskId: desk.id, note: 'Ask for the draft' })
    const { storyId } = await startCoverage(reporter, { id, revision }, now)
    const include = { places: true, bylines: true }
    expect(await db.story.findUnique({ where: { id: storyId }, include })).toMatchObject({
      state: 'draft',
      slugline: 'Cables-Summit',
      sectionId: world.id,
      deskId: desk.id,
      assigneeId: reporter.personId,
      dueAt: new Date(dueAt),
      noteToEditors: 'Ministers meet over the cables\nAsk for the draft',
      places: [{ placeId: place.id }],
      bylines: [{ personId: reporter.personId }],
    })
    const started = await plannedCoverage(reporter, id)
    expect(started).toMatchObject({ story: { id: storyId, mayRead: true }, mayStart: false, mayChange: false })
    await expect(startCoverage(reporter, { id, revision: revision + 1 }, now)).rejects.toThrow('started already')
  })

  test('by an editor leaves it with the one who is to write it, who is told', async () => {
    const { id, revision } = await plan()
    const { storyId } = await startCoverage(editor, { id, revision }, now)
    const story = await db.story.findUniqueOrThrow({ where: { id: storyId }, include: { bylines: true } })
    expect(story.bylines).toMatchObject([{ personId: reporter.personId, name: 'Rob Reporter' }])
    expect(await kindsFor(reporter)).toEqual(['coverage-assigned', 'assigned'])
  })

  test('twice at once starts one', async () => {
    const { id, revision } = await plan()
    const outcomes = await Promise.allSettled([
      startCoverage(editor, { id, revision }, now),
      startCoverage(reporter, { id, revision }, now),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.story.count()).toBe(1)
  })

  test('is refused for a coverage that was cancelled', async () => {
    const { id, revision } = await plan()
    const cancelled = await cancelCoverage(editor, { id, revision, reason: 'Off' }, now)
    await expect(startCoverage(editor, { id, revision: cancelled.revision }, now)).rejects.toThrow('cancelled')
  })
})
