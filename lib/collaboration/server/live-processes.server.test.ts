// The live channel where there is more than one process, or no database for a while.
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { type PersonActor, systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { obstacles } from '#lib/delivery/server/readiness.ts'
import { transact } from '#lib/events/server/transact.ts'
import { editStory } from '#lib/stories/server/edit-story.ts'
import { makeSection } from '#testing/factories.ts'
import type { LiveClient } from '#testing/live-client.ts'
import { type LiveNewsroom, openLiveNewsroom, typeAtEnd, until } from '#testing/live-newsroom.ts'
import { endLiveProcess, type LiveProcess, startLiveProcess } from '#testing/live-process.ts'
import { aPerson } from '#testing/staff.ts'
import { draftStory } from '#testing/stories.ts'
import { closeCodes } from '../protocol.ts'
import { presentIn } from './presence.ts'

let story: { id: number }
let ada: PersonActor
let bea: PersonActor
let newsroom: LiveNewsroom
let admin: Client

beforeEach(async () => {
  ada = await aPerson('Ada Quill', 'editor')
  bea = await aPerson('Bea Margin', 'editor')
  story = await draftStory((await makeSection()).id, { headline: 'Harbour' })
  newsroom = await openLiveNewsroom(story.id)
  admin = new Client({ connectionString: inject('postgres') })
  await admin.connect()
})
afterEach(async () => {
  await admitAll(true)
  await newsroom.close()
  await admin.end()
})

const headline = async () => (await db.story.findUniqueOrThrow({ where: { id: story.id } })).headline
const database = () => new URL(process.env.DATABASE_URL!).pathname.slice(1)
const endConnections = (which = '%') =>
  admin.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name LIKE $2',
    [database(), which],
  )
const admitAll = async (isOpen: boolean) => {
  await admin.query(`ALTER DATABASE "${database()}" WITH ALLOW_CONNECTIONS ${isOpen}`)
}
const allAnswered = (client: LiveClient, seqs: number[]) => seqs.every((seq) => client.answerTo(seq))

describe('two processes on one database', () => {
  let other: LiveProcess
  let here: LiveClient
  let there: LiveClient
  beforeEach(async () => {
    other = await startLiveProcess()
    here = await newsroom.join(ada)
    there = await newsroom.join(bea, { port: other.port })
  })
  afterEach(() => endLiveProcess(other))

  test('see each other’s text while both write, and agree with it', async () => {
    const [own, theirs]: [number[], number[]] = [[], []]
    for (let round = 0; round < 25; round++) {
      own.push(typeAtEnd(here, 'h'))
      theirs.push(typeAtEnd(there, 't'))
      if (round % 5 === 0) await until(() => allAnswered(here, own))
    }
    await until(() => allAnswered(here, own) && allAnswered(there, theirs))
    await until(() => here.headline() === there.headline())
    expect([...here.headline()].filter((letter) => 'ht'.includes(letter))).toHaveLength(50)
    await until(async () => (await headline()) === here.headline())
  })

  test('hear what a command writes in one of them', async () => {
    const { revision } = await db.story.findUniqueOrThrow({ where: { id: story.id } })
    await editStory(ada, { id: story.id, revision, changes: { headline: 'Harbour shut' } }, new Date())
    await until(() => there.headline() === 'Harbour shut' && here.headline() === 'Harbour shut')
    await until(() => there.of('facts').some(({ what, by }) => what === 'fields' && by === 'Ada Quill'))
  })

  test('hear of it when the connection by which they listen was lost meanwhile', async () => {
    await endConnections('broadsheet listener')
    typeAtEnd(there, '!')
    typeAtEnd(here, '?')
    await until(() => here.headline() === there.headline() && /[!?]{2}$/.test(here.headline()))
  })

  test('know the same people, and a session ended in one ends in the other', async () => {
    const names = async () => (await presentIn(ada, new Date()))[story.id]?.map(({ name }) => name)
    await until(async () => (await names())?.length === 2)
    await transact(systemActor('command-line'), new Date(), async (tx, record) => {
      await tx.session.updateMany({ where: { personId: bea.personId }, data: { revokedAt: new Date() } })
      await record({ type: 'session.ended', detail: { personId: bea.personId, reason: 'signed out' } })
    })
    expect(await there.closed).toBe(closeCodes.signedOut)
    await until(async () => (await names())?.length === 1)
  })

  test('lose nothing when one of them is told to stop', async () => {
    const seqs = Array.from({ length: 10 }, () => typeAtEnd(there, 't'))
    await until(() => there.answerTo(seqs[0]!))
    expect(await endLiveProcess(other)).toBe(0)
    expect(await there.closed).toBe(closeCodes.restarting)
    const saved = seqs.filter((seq) => there.answerTo(seq)).length
    await until(() => here.headline() === `Harbour${'t'.repeat(saved)}`)
  })
})

test('while the database is away nothing is called saved, and everything is once it is back', async () => {
  const [one, other] = [await newsroom.join(ada), await newsroom.join(bea)]
  const first = typeAtEnd(one, '1')
  await until(() => one.answerTo(first))
  await admitAll(false)
  const seqs = [typeAtEnd(one, '2')]
  await endConnections()
  for (const letter of '345') seqs.push(typeAtEnd(one, letter))
  await until(async () => (await obstacles()).length === 2)
  expect(
    one
      .of('saved')
      .map(({ seq }) => seq)
      .filter((seq) => seqs.slice(1).includes(seq)),
  ).toEqual([])
  expect(other.headline()).not.toContain('5')
  await admitAll(true)
  await until(() => allAnswered(one, seqs))
  await until(() => other.headline() === 'Harbour12345')
  expect(await headline()).toBe('Harbour12345')
  expect(one.of('refused')).toEqual([])
  expect([one.socket.readyState, other.socket.readyState]).toEqual([1, 1])
})
