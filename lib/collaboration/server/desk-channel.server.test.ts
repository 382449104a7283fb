import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { db } from '#lib/db/client.ts'
import { type Serving, serveProduct } from '#lib/delivery/server/serve.ts'
import { endSession } from '#lib/people/server/end-sessions.ts'
import { approveStory, spikeStory, submitStory } from '#lib/stories/server/move-story.ts'
import { makeSection } from '#testing/factories.ts'
import { until } from '#testing/live-newsroom.ts'
import { aPerson, cookieOf, startSession } from '#testing/staff.ts'
import { draftStory } from '#testing/stories.ts'
import { closeCodes, livePath } from '../protocol.ts'
import { openNewsroomChannel } from './newsroom-channel.ts'

let serving: Serving
const lines: WebSocket[] = []
beforeEach(async () => {
  serving = await serveProduct({
    port: 0,
    host: '127.0.0.1',
    dev: false,
    root: import.meta.dirname,
    databaseUrl: process.env.DATABASE_URL!,
    errorPage: (reason) => reason,
    framework: () => ({ prepare: async () => {}, handle: async (_, res) => void res.end(), close: async () => {} }),
    channel: openNewsroomChannel,
  })
})
afterEach(async () => {
  for (const line of lines.splice(0)) line.terminate()
  await serving.close()
})

function open(cookie = '', more = '') {
  const line = new WebSocket(`ws://localhost:${serving.port}${livePath}?desk=1${more}`, {
    headers: { cookie, origin: `http://localhost:${serving.port}`, host: `localhost:${serving.port}` },
  })
  lines.push(line)
  const frames: { changed?: number[] | null }[] = []
  line.on('message', (data) => frames.push(JSON.parse(String(data))))
  line.on('error', () => {})
  return { line, frames, closed: once(line, 'close').then(([code]) => code as number) }
}

test('a desk hears which stories changed, each once a moment, and nothing else of them', async () => {
  const editor = await aPerson('Eva Editor', 'editor')
  const { id } = await draftStory((await makeSection()).id, { headline: 'A secret headline' })
  const { frames } = open(await cookieOf(await startSession(editor)), `&person=${editor.personId}`)
  await until(() => frames.length > 0)
  expect(frames[0]).toEqual({ changed: null })
  const isNamed = () => frames.some(({ changed }) => changed?.includes(id))
  // A process that has only begun to hear tells once more that anything may have changed, moves of that moment included.
  for (const move of [submitStory, approveStory, spikeStory]) {
    const before = frames.length
    const { revision } = await db.story.findUniqueOrThrow({ where: { id } })
    await move(editor, { id, revision }, new Date())
    await until(() => frames.length > before)
    if (isNamed()) break
  }
  expect(isNamed()).toBe(true)
  expect(JSON.stringify(frames)).not.toContain('secret')
})

test('nobody and another person than the page’s are told so by the close', async () => {
  const editor = await aPerson('Eva Editor', 'editor')
  expect(await open().closed).toBe(closeCodes.signedOut)
  const cookie = await cookieOf(await startSession(editor))
  expect(await open(cookie, `&person=${editor.personId + 1}`).closed).toBe(closeCodes.signedOut)
})

test('a desk whose session ends is told so at once, and others stay', async () => {
  const [editor, other] = [await aPerson('Eva Editor', 'editor'), await aPerson('Olga Other', 'editor')]
  const sessionId = await startSession(editor)
  const [mine, theirs] = [open(await cookieOf(sessionId)), open(await cookieOf(await startSession(other)))]
  await until(() => mine.frames.length > 0 && theirs.frames.length > 0)
  await endSession(editor, { sessionId }, new Date())
  expect(await mine.closed).toBe(closeCodes.signedOut)
  expect(theirs.line.readyState).toBe(WebSocket.OPEN)
})

test('one person has twenty desks open and not one more', async () => {
  const editor = await aPerson('Eva Editor', 'editor')
  const cookie = await cookieOf(await startSession(editor))
  const first = Array.from({ length: 20 }, () => open(cookie))
  await until(() => first.every(({ frames }) => frames.length > 0))
  expect(await open(cookie).closed).toBe(closeCodes.tooMuch)
  expect(first.every(({ line }) => line.readyState === WebSocket.OPEN)).toBe(true)
})

test('a desk is told when the process ends', async () => {
  const editor = await aPerson('Eva Editor', 'editor')
  const desk = open(await cookieOf(await startSession(editor)))
  await until(() => desk.frames.length > 0)
  await serving.close()
  expect(await desk.closed).toBe(closeCodes.restarting)
})
