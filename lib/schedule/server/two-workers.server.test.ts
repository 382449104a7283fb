// A thousand stories for one minute, two workers, one of them killed half-way: each goes out once, none early.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { db } from '#lib/db/client.ts'
import { textBody } from '#testing/bodies.ts'
import { makeSection } from '#testing/factories.ts'

const count = Number(process.env.SCHEDULED_STORIES ?? 1_000)
const workers: ChildProcess[] = []
afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL')
})

async function startWorker(): Promise<ChildProcess> {
  const file = join(import.meta.dirname, '../../../testing/schedule-node.ts')
  const worker = fork(file, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  workers.push(worker)
  await once(worker, 'message')
  return worker
}

const at = async (): Promise<Date> => (await db.scheduledMove.findFirstOrThrow({ select: { at: true } })).at
const hour = 3_600_000

/** Stories with a date, written as the commands leave them: a thousand commands would take longer than the rest. */
async function scheduleMany(): Promise<void> {
  const section = await makeSection()
  const now = new Date()
  const at = new Date(now.getTime() + hour)
  const words = {
    headline: 'Harbour reopens after storm',
    shortHeadline: '',
    standfirst: 'Ferries run again from the morning.',
    slugline: '',
    body: textBody('The harbour reopened on the day.', 'Ferries run again.'),
  }
  await db.story.createMany({
    data: Array.from({ length: count }, () => ({
      ...words,
      sectionId: section.id,
      state: 'scheduled' as const,
      datelineProfile: 'none',
      scheduledAt: at,
      scheduledZone: 'UTC',
      changedAt: now,
    })),
  })
  const stories = await db.story.findMany({ select: { id: true } })
  const details = {}
  await db.storyVersion.createMany({
    data: stories.map(({ id }) => ({ ...words, storyId: id, number: 1, kind: 'schedule' as const, at: now, details })),
  })
  const versions = await db.storyVersion.findMany({ select: { id: true, storyId: true } })
  const date = { kind: 'publish' as const, wall: at.toISOString().slice(0, 16), zone: 'UTC', at, input: {} }
  await db.scheduledMove.createMany({
    data: versions.map(({ id, storyId }) => ({ ...date, storyId, versionId: id, createdAt: now })),
  })
}

const editions = () => db.edition.count()

test(`${count} stories for one minute go out once each and none early, though a worker is killed half-way`, {
  timeout: 400_000,
}, async () => {
  const [doomed, other] = await Promise.all([startWorker(), startWorker()])
  await scheduleMany()
  await db.$executeRaw`UPDATE scheduled_moves SET at = now() + interval '1 second'`
  await vi.waitUntil(async () => (await editions()) >= count / 3, { interval: 20, timeout: 180_000 })
  doomed.kill('SIGKILL')
  await once(doomed, 'exit')
  expect(await editions()).toBeLessThan(count)
  await vi.waitUntil(async () => (await editions()) >= count, { interval: 50, timeout: 180_000 })
  other.kill('SIGTERM')
  await once(other, 'exit')

  expect(await editions()).toBe(count)
  expect(await db.story.count({ where: { state: 'published', scheduledAt: null } })).toBe(count)
  expect(await db.scheduledMove.count({ where: { firedAt: { not: null }, editionNumber: 1 } })).toBe(count)
  const went = await db.event.findMany({ where: { type: 'story.published' }, select: { storyId: true, at: true } })
  expect(new Set(went.map(({ storyId }) => storyId)).size).toBe(count)
  expect(went).toHaveLength(count)
  const due = await at()
  const late = went.map((event) => event.at.getTime() - due.getTime()).sort((a, b) => a - b)
  expect(late[0]).toBeGreaterThanOrEqual(0)
  const p99 = late[Math.floor(late.length * 0.99)]
  console.log(`${count} stories: the first ${late[0]} ms after its time, p99 ${p99} ms, the last ${late.at(-1)} ms`)
})
