// Nothing that was called saved is ever lost: the server is killed with -9 at random moments while two people type.
import { once } from 'node:events'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { db } from '#lib/db/client.ts'
import { openLiveText } from '#lib/stories/server/live-text.ts'
import { textBody } from '#testing/bodies.ts'
import { makeSection } from '#testing/factories.ts'
import { endLiveProcess, type LiveProcess, startLiveProcess } from '#testing/live-process.ts'
import { type LiveWriter, liveWriter, paragraphOf } from '#testing/live-writer.ts'
import { aPerson, cookieOf, startSession } from '#testing/staff.ts'
import { draftStory } from '#testing/stories.ts'

const cycles = Number(process.env.KILL_NINE_CYCLES ?? 25)
/** Processes that wait for their turn: starting one takes longer than its life. */
const spares = 2
const longestLifeMs = 500
const longestPauseMs = 25

/** On a busy machine a process takes long to come to itself; that is no fault of it. */
const inTheEnd = (ask: () => boolean) => vi.waitUntil(ask, { interval: 3, timeout: 120_000 })

const started: Promise<LiveProcess>[] = []
const writers: LiveWriter[] = []
afterEach(async () => {
  for (const writer of writers.splice(0)) writer.stop()
  for (const process of await Promise.all(started.splice(0))) await endLiveProcess(process, 'SIGKILL')
})

/** Every word that was called saved is there or gone, as it was saved, in the live text and in the story's row. */
async function demandSavedWords(storyId: number): Promise<void> {
  const { text } = await openLiveText(storyId, new Date())
  const { body } = await db.story.findUniqueOrThrow({ where: { id: storyId }, select: { body: true } })
  for (const words of [paragraphOf(text.doc)?.toString() ?? '', JSON.stringify(body)]) {
    const found = new Set(words.match(/[ab]\d+ /g))
    const wrong = writers.flatMap(({ saved }) => [...saved].filter(([word, isIn]) => found.has(word) !== isIn))
    expect(wrong).toEqual([])
  }
}

test(`over ${cycles} kills no saved character is lost, and both screens and the database agree`, {
  timeout: 240_000 + cycles * 15_000,
}, async () => {
  const { id: storyId } = await draftStory((await makeSection()).id, { body: textBody('start ') })
  const next = () => started.push(startLiveProcess())
  for (let i = 0; i <= spares; i++) next()
  let current = await started[0]!
  for (const name of ['a', 'b']) {
    const cookie = await cookieOf(await startSession(await aPerson(`Writer ${name}`, 'editor')))
    writers.push(liveWriter({ name, storyId, cookie, port: () => current.port }))
  }
  let isTyping = true
  const typing = writers.map(async (writer) => {
    while (isTyping) {
      writer.type()
      await after(Math.random() * longestPauseMs)
    }
  })
  let caught = 0
  for (let cycle = 0; cycle < cycles; cycle++) {
    // Some die before anyone is back, most in the middle of saving.
    if (cycle % 8 !== 7) await inTheEnd(() => writers.every((writer) => writer.isSynced()))
    await after(Math.random() * longestLifeMs)
    caught += writers.reduce((sum, writer) => sum + writer.sentCount(), 0)
    const killed = once(current.child, 'exit')
    current.child.kill('SIGKILL')
    await killed
    await demandSavedWords(storyId)
    next()
    current = await started[cycle + 1]!
  }
  isTyping = false
  await Promise.all(typing)
  await inTheEnd(() => writers.every((writer) => writer.unsavedCount() === 0))
  const texts = () => writers.map(({ doc }) => paragraphOf(doc)?.toString())
  await inTheEnd(() => texts()[0] === texts()[1])
  await demandSavedWords(storyId)
  const { text } = await openLiveText(storyId, new Date())
  expect(texts()).toEqual([paragraphOf(text.doc)?.toString(), paragraphOf(text.doc)?.toString()])
  const words = writers.reduce((sum, { saved }) => sum + saved.size, 0)
  console.log(`${cycles} kills, ${words} words saved, ${caught} changes under way when the server was killed`)
  expect(caught).toBeGreaterThan(cycles / 2)
})
