import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type PersonActor, systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { editStory } from '#lib/stories/server/edit-story.ts'
import { submitStory } from '#lib/stories/server/move-story.ts'
import { makeSection } from '#testing/factories.ts'
import type { LiveClient } from '#testing/live-client.ts'
import { type LiveNewsroom, openLiveNewsroom, typeAtEnd, until } from '#testing/live-newsroom.ts'
import { aPerson } from '#testing/staff.ts'
import { draftStory } from '#testing/stories.ts'
import { closeCodes } from '../protocol.ts'
import { presentIn } from './presence.ts'

let story: { id: number }
let ada: PersonActor
let bea: PersonActor
let newsroom: LiveNewsroom

beforeEach(async () => {
  const section = await makeSection()
  ada = await aPerson('Ada Quill', 'editor')
  bea = await aPerson('Bea Margin', 'reporter')
  story = await draftStory(section.id, { headline: 'Harbour' }, { actor: bea })
  newsroom = await openLiveNewsroom(story.id)
})
afterEach(() => newsroom.close())

const row = () => db.story.findUniqueOrThrow({ where: { id: story.id } })
const lastFacts = (client: LiveClient) => client.of('facts').at(-1)

describe('together', () => {
  test('what one types is saved, and then heard by the other, with who it was and the new revision', async () => {
    const [one, other] = [await newsroom.join(ada), await newsroom.join(bea)]
    expect(one.headline()).toBe('Harbour')
    const seq = typeAtEnd(one, ' reopens')
    const saved = await until(() => one.of('saved').find((frame) => frame.seq === seq))
    expect((await row()).headline).toBe('Harbour reopens')
    await until(() => other.headline() === 'Harbour reopens')
    await until(() => lastFacts(other))
    const { revision } = saved
    expect(lastFacts(other)).toMatchObject({ what: 'text', by: 'Ada Quill', mayEdit: true, state: 'draft', revision })
    expect(one.of('update')).toEqual([])
  })

  test('both at once lose no letter, and screens and database agree', async () => {
    const [one, other] = [await newsroom.join(ada), await newsroom.join(bea)]
    const last = [0, 0]
    for (let round = 0; round < 60; round++) {
      last[0] = typeAtEnd(one, 'a')
      last[1] = typeAtEnd(other, 'b')
      if (round % 7 === 0) await until(() => one.of('saved').length > 0)
    }
    await until(() => one.answerTo(last[0]!) && other.answerTo(last[1]!))
    await until(() => one.headline() === other.headline())
    expect(one.headline().match(/a/g)).toHaveLength(60 + 1)
    expect(one.headline().match(/b/g)).toHaveLength(60 + 1)
    expect((await row()).headline).toBe(one.headline())
  })

  test('who comes later has everything, and says what it typed while it was away', async () => {
    const doc = new Y.Doc()
    const away = await newsroom.join(ada, { doc })
    away.socket.terminate()
    doc.getText('headline').insert(7, ' (offline)')
    typeAtEnd(await newsroom.join(bea), ' reopens')
    await until(async () => (await row()).headline === 'Harbour reopens')
    const back = await newsroom.join(ada, { doc })
    const [{ stateVector } = { stateVector: new Uint8Array() }] = back.of('sync')
    const seq = back.push(Y.encodeStateAsUpdate(doc, stateVector))
    await until(() => back.answerTo(seq))
    expect((await row()).headline).toMatch(/^Harbour (reopens \(offline\)|\(offline\) reopens)$/)
  })

  test('a change of other fields is told with its author', async () => {
    const screen = await newsroom.join(bea)
    const { revision } = await row()
    await editStory(ada, { id: story.id, revision, changes: { urgency: 2 } }, new Date())
    await until(() => lastFacts(screen)?.what === 'fields')
    expect(lastFacts(screen)).toMatchObject({ by: 'Ada Quill', revision: revision + 1 })
  })
})

describe('carets', () => {
  const said = (client: LiveClient, state: object, clientId = client.doc.clientID) => {
    const awareness = new Awareness(new Y.Doc())
    awareness.clientID = clientId
    awareness.setLocalState({})
    awareness.setLocalState(state)
    const update = encodeAwarenessUpdate(awareness, [clientId])
    awareness.destroy()
    return update
  }
  const seenBy = (client: LiveClient) => {
    const awareness = new Awareness(new Y.Doc())
    for (const { awareness: update } of client.of('awareness')) applyAwarenessUpdate(awareness, update, 'server')
    awareness.destroy()
    awareness.states.delete(awareness.clientID)
    return awareness.states
  }

  test('carry the name the server knows, whatever a client claims, and go with the screen', async () => {
    const [one, other] = [await newsroom.join(ada), await newsroom.join(bea)]
    const claim = { field: 'headline', user: { personId: bea.personId, name: 'The Chief', color: 'red' } }
    one.send({ type: 'awareness', awareness: said(one, claim) })
    await until(() => seenBy(other).size > 0)
    const user = { personId: ada.personId, name: 'Ada Quill', color: expect.stringMatching(/^#[0-9a-f]{6}$/) }
    expect(seenBy(other).get(one.doc.clientID)).toEqual({ field: 'headline', user })
    const third = await newsroom.join(ada)
    expect(seenBy(third).has(one.doc.clientID)).toBe(true)
    one.socket.terminate()
    await until(() => seenBy(other).size === 0)
  })

  test('of somebody else cannot be moved', async () => {
    const [one, other] = [await newsroom.join(ada), await newsroom.join(bea)]
    one.send({ type: 'awareness', awareness: said(one, { field: 'headline' }) })
    await until(() => seenBy(other).size > 0)
    other.send({ type: 'awareness', awareness: said(other, { field: 'body' }, one.doc.clientID) })
    other.send({ type: 'awareness', awareness: said(other, { field: 'body' }) })
    await until(() => seenBy(one).size > 0)
    expect([...seenBy(one).keys()]).toEqual([other.doc.clientID])
  })
})

describe('rights', () => {
  test('lost by a move make the screen a reading one, whose text stays its own', async () => {
    const reporter = await newsroom.join(bea)
    const { revision } = await row()
    await submitStory(bea, { id: story.id, revision }, new Date())
    await until(() => lastFacts(reporter)?.mayEdit === false)
    expect(lastFacts(reporter)).toMatchObject({ what: 'move', state: 'submitted', by: 'Bea Margin' })
    const seq = typeAtEnd(reporter, ' too late')
    await until(() => reporter.answerTo(seq))
    expect(reporter.answerTo(seq)).toMatchObject({ type: 'refused', code: 'not-allowed' })
    expect((await row()).headline).toBe('Harbour')
    typeAtEnd(await newsroom.join(ada), ' reopens')
    await until(() => reporter.headline().includes('reopens'))
  })

  test('that ended without any word of it still count at the next push', async () => {
    const editor = await newsroom.join(ada)
    await db.roleGrant.deleteMany({ where: { personId: ada.personId } })
    await db.byline.createMany({ data: { storyId: story.id, personId: ada.personId, name: ada.name, position: 9 } })
    const seq = typeAtEnd(editor, '!')
    await until(() => editor.answerTo(seq))
    expect(editor.answerTo(seq)).toMatchObject({ type: 'refused', code: 'not-allowed' })
    await until(() => lastFacts(editor)?.mayEdit === false)
  })

  test('to read, once gone, end the channel', async () => {
    const editor = await newsroom.join(ada)
    await transact(systemActor('command-line'), new Date(), async (tx, record) => {
      await tx.roleGrant.deleteMany({ where: { personId: ada.personId } })
      await record({ type: 'person.changed', detail: { personId: ada.personId, what: 'grants' } })
    })
    expect(await editor.closed).toBe(closeCodes.mayNotRead)
  })

  test('end with the session, at once', async () => {
    const [editor, reporter] = [await newsroom.join(ada), await newsroom.join(bea)]
    await transact(systemActor('command-line'), new Date(), async (tx, record) => {
      await tx.session.updateMany({ where: { personId: ada.personId }, data: { revokedAt: new Date() } })
      await record({ type: 'session.ended', detail: { personId: ada.personId, reason: 'signed out' } })
    })
    expect(await editor.closed).toBe(closeCodes.signedOut)
    expect(reporter.socket.readyState).toBe(reporter.socket.OPEN)
  })

  test('of a session that was ended silently save nothing', async () => {
    const editor = await newsroom.join(ada)
    await db.session.updateMany({ where: { personId: ada.personId }, data: { revokedAt: new Date() } })
    typeAtEnd(editor, '!')
    expect(await editor.closed).toBe(closeCodes.signedOut)
    expect((await row()).headline).toBe('Harbour')
  })
})

describe('presence', () => {
  const names = async () => (await presentIn(ada, new Date()))[story.id]?.map(({ name }) => name) ?? []

  test('is seen while a screen is there, once for each person', async () => {
    const one = await newsroom.join(bea)
    const two = await newsroom.join(bea)
    await newsroom.join(ada)
    await until(async () => (await names()).length === 2)
    expect(await names()).toEqual(['Ada Quill', 'Bea Margin'])
    one.socket.terminate()
    two.socket.terminate()
    await until(async () => (await names()).length === 1)
    expect(await names()).toEqual(['Ada Quill'])
  })

  test('goes when the server stops', async () => {
    const one = await newsroom.join(bea)
    await until(async () => (await names()).length === 1)
    await newsroom.serving.close()
    expect(await one.closed).toBe(closeCodes.restarting)
    expect(await db.presence.count()).toBe(0)
  })
})

test('a screen that comes again takes the place of its older connection', async () => {
  const one = await newsroom.join(ada)
  const again = await newsroom.join(ada, { screenId: one.screenId })
  expect(await one.closed).toBe(closeCodes.replaced)
  const seq = typeAtEnd(again, '!')
  await until(() => again.answerTo(seq))
  expect((await row()).headline).toBe('Harbour!')
})

test('what waits is saved before the server stops', async () => {
  const one = await newsroom.join(ada)
  const sent: number[] = []
  for (let i = 0; i < 20; i++) sent.push(typeAtEnd(one, 'x'))
  await until(() => one.of('saved').length > 0)
  await newsroom.serving.close()
  await one.closed
  expect((await row()).headline).toBe(`Harbour${'x'.repeat(20)}`)
  expect(one.of('saved').map(({ seq }) => seq)).toEqual(sent)
})
