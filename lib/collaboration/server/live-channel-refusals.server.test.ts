import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { makeSection } from '#testing/factories.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import type { LiveClient } from '#testing/live-client.ts'
import { type LiveNewsroom, openLiveNewsroom, typeAtEnd, until } from '#testing/live-newsroom.ts'
import { aPerson, cookieOf, startSession } from '#testing/staff.ts'
import { draftStory } from '#testing/stories.ts'
import { closeCodes, livePath } from '../protocol.ts'

let story: { id: number }
let ada: PersonActor
let newsroom: LiveNewsroom

beforeEach(async () => {
  const section = await makeSection()
  ada = await aPerson('Ada Quill', 'editor')
  story = await draftStory(section.id, { headline: 'Harbour' })
  newsroom = await openLiveNewsroom(story.id)
})
afterEach(() => newsroom.close())

const cookie = async (person: PersonActor) => cookieOf(await startSession(person))
const headline = async () => (await db.story.findUniqueOrThrow({ where: { id: story.id } })).headline

describe('no handshake', () => {
  const statusOf = async (client: LiveClient) => {
    await client.closed
    return client.refusedWith()
  }
  /** The first line of what is answered to these lines. */
  const answerTo = async (...lines: string[]) => {
    const socket = connect(newsroom.serving.port, 'localhost')
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']
    const all = [...lines, ...upgrade, `Sec-WebSocket-Key: ${Buffer.from('0123456789abcdef').toString('base64')}`]
    socket.write(`${all.join('\r\n')}\r\n\r\n`)
    const [bytes] = await once(socket, 'data')
    socket.destroy()
    return String(bytes).split('\r\n')[0]
  }
  const target = () => `GET ${livePath}?story=${story.id}&screen=${randomUUID()} HTTP/1.1`

  test.each(['https://evil.example', 'null', 'http://localhost:1'])('for a page of %s', async (origin) => {
    expect(await statusOf(newsroom.open({ cookie: await cookie(ada), origin }))).toBe(403)
  })

  test('without an Origin, even with a cookie', async () => {
    const host = `Host: localhost:${newsroom.serving.port}`
    expect(await answerTo(target(), host, `Cookie: ${await cookie(ada)}`)).toBe('HTTP/1.1 403 Forbidden')
  })

  test('under a foreign Host', async () => {
    expect(await answerTo(target(), 'Host: evil.example', 'Origin: http://evil.example')).toBe(
      'HTTP/1.1 421 Misdirected Request',
    )
  })

  test('for a screen without a proper id', async () => {
    expect(await statusOf(newsroom.open({ cookie: await cookie(ada), screenId: 'me' }))).toBe(400)
  })

  test('at any other address, which answers as if nobody had asked', async () => {
    const host = `Host: localhost:${newsroom.serving.port}`
    const origin = `Origin: http://localhost:${newsroom.serving.port}`
    expect(await answerTo('GET /newsroom HTTP/1.1', host, origin)).toBe('HTTP/1.1 200 OK')
  })
})

describe('the browser is told why', () => {
  test('nobody is signed in', async () => {
    expect(await newsroom.open().closed).toBe(closeCodes.signedOut)
    expect(await newsroom.open({ cookie: 'broadsheet.session=forged' }).closed).toBe(closeCodes.signedOut)
  })

  test('the session was ended', async () => {
    const own = await cookie(ada)
    await db.session.updateMany({ data: { revokedAt: new Date() } })
    expect(await newsroom.open({ cookie: own }).closed).toBe(closeCodes.signedOut)
    expect(await newsroom.open({ cookie: own, storyId: 999_999 }).closed).toBe(closeCodes.signedOut)
  })

  test('somebody else has signed in since', async () => {
    const own = await cookie(ada)
    expect(await newsroom.open({ cookie: own, personId: ada.personId + 1 }).closed).toBe(closeCodes.signedOut)
    const screen = newsroom.open({ cookie: own, personId: ada.personId })
    await once(screen.socket, 'open')
    screen.sync()
    await until(() => screen.of('sync').length > 0)
  })

  test('the story is not there, or somebody else’s: the same', async () => {
    const stranger = await cookie(await aPerson('Cy Columnist', 'reporter'))
    expect(await newsroom.open({ cookie: stranger }).closed).toBe(closeCodes.noSuchStory)
    expect(await newsroom.open({ cookie: await cookie(ada), storyId: 999_999 }).closed).toBe(closeCodes.noSuchStory)
  })

  test('one person has too many channels', async () => {
    const own = await cookie(ada)
    const many = Array.from({ length: 21 }, () => newsroom.open({ cookie: own }))
    const refused = await Promise.race(many.map(async (client) => client.closed))
    expect(refused).toBe(closeCodes.tooMuch)
    expect(many.filter(({ socket }) => socket.readyState <= 1)).toHaveLength(20)
  })
})

describe('a hostile screen', () => {
  const update = (work: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc()
    work(doc)
    return Y.encodeStateAsUpdate(doc)
  }
  const noise = Uint8Array.from({ length: 200 }, (_, at) => (at * 73) % 256)

  test.each<[string, number, (client: LiveClient) => void]>([
    ['bytes that are no frame', closeCodes.notUnderstood, (client) => client.sendRaw(noise)],
    ['words', closeCodes.notUnderstood, (client) => client.sendRaw('hello')],
    [
      'a state vector that is none',
      closeCodes.notUnderstood,
      (client) => client.send({ type: 'sync', stateVector: Uint8Array.of(5, 1) }),
    ],
    ['a frame of 3 MB', 1009, (client) => client.sendRaw(new Uint8Array(3_000_000))],
    [
      'more frames than anyone types',
      closeCodes.tooMuch,
      (client) => {
        for (let i = 0; i < 600; i++) client.send({ type: 'awareness', awareness: noise })
      },
    ],
    ['an update that is none', closeCodes.textRefused, (client) => void client.push(noise)],
    [
      'a block no story has',
      closeCodes.textRefused,
      (client) => void client.push(update((doc) => doc.getXmlFragment('body').push([new Y.XmlElement('script')]))),
    ],
    [
      'something beside the text',
      closeCodes.textRefused,
      (client) => void client.push(update((doc) => doc.getMap('admin').set('role', 'chief'))),
    ],
  ])('that sends %s is sent away, and others go on', async (_, code, act) => {
    const [hostile, other] = [await newsroom.join(ada), await newsroom.join(ada)]
    const before = await fingerprint(['presences', 'sessions', 'live_texts', 'text_updates'])
    act(hostile)
    expect(await hostile.closed).toBe(code)
    expect(await fingerprint(['presences', 'sessions', 'live_texts', 'text_updates'])).toEqual(before)
    if (code === closeCodes.textRefused) {
      const [refused] = hostile.of('refused')
      expect(refused).toMatchObject({ code: 'invalid', message: expect.stringMatching(/\w{3,}/) })
    }
    const seq = typeAtEnd(other, '!')
    await until(() => other.answerTo(seq))
    expect(await headline()).toBe('Harbour!')
  })

  test('that sends good words and a bad change in one go has the words saved and the change refused', async () => {
    const screen = await newsroom.join(ada)
    const good = [typeAtEnd(screen, '1'), typeAtEnd(screen, '2'), typeAtEnd(screen, '3')]
    const bad = screen.push(update((doc) => doc.getMap('admin').set('role', 'chief')))
    expect(await screen.closed).toBe(closeCodes.textRefused)
    expect(good.map((seq) => screen.answerTo(seq)?.type)).toEqual(['saved', 'saved', 'saved'])
    expect(screen.answerTo(bad)).toMatchObject({ type: 'refused', code: 'invalid' })
    expect(await headline()).toBe('Harbour123')
  })

  test('whose change builds on one that never came is asked to come again, not blamed', async () => {
    const screen = await newsroom.join(ada)
    screen.doc.getText('headline').insert(0, 'never sent ')
    typeAtEnd(screen, '!')
    expect(await screen.closed).toBe(1006)
    expect(screen.of('refused')).toEqual([])
    expect(await headline()).toBe('Harbour')
  })

  test('that asks and reads nothing is let go of, and others go on', async () => {
    const [slow, writer] = [await newsroom.join(ada), await newsroom.join(ada)]
    const long = writer.change((doc) => {
      const paragraphs = Array.from({ length: 15 }, () => {
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.push([new Y.XmlText('word '.repeat(19_000))])
        return paragraph
      })
      doc.getXmlFragment('body').push(paragraphs)
    })
    await until(() => writer.answerTo(long))
    expect(writer.answerTo(long)?.type).toBe('saved')
    slow.socket.pause()
    for (let i = 0; i < 18; i++) slow.send({ type: 'sync', stateVector: Uint8Array.of(0) })
    await until(async () => (await db.presence.count()) === 1)
    slow.socket.resume()
    expect([closeCodes.tooSlow, 1006]).toContain(await slow.closed)
    const seq = typeAtEnd(writer, '!')
    await until(() => writer.answerTo(seq))
    expect(await headline()).toBe('Harbour!')
  })
})
