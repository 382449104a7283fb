import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { type Mailer, openMailer } from '#lib/mail/server/mailer.ts'
import { assignStory } from '#lib/stories/server/assign-story.ts'
import { createStory } from '#lib/stories/server/create-story.ts'
import { editStory } from '#lib/stories/server/edit-story.ts'
import { makeSection } from '#testing/factories.ts'
import { aPerson } from '#testing/staff.ts'
import { type Deferred, mailNotices } from './mail-notices.ts'
import { tellDue } from './tell-due.ts'

const now = new Date('2026-11-23T12:00:00Z')
const later = new Date('2026-11-23T12:02:00Z')
const siteUrl = 'https://news.example.org'

type Taken = { to: string[]; mail: string }
let taken: Taken[]
/** What the server says to a recipient; null takes the letter. */
let answer: (to: string) => { code: number; text: string } | null
let server: SMTPServer
let mailer: Mailer
let url: string
let chief: PersonActor
let reporter: PersonActor
let story: { id: number; revision: number }
let deferred: Deferred

beforeEach(async () => {
  taken = []
  deferred = new Map()
  answer = () => null
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const no = answer(address)
      done(no ? Object.assign(new Error(no.text), { responseCode: no.code }) : null)
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        taken.push({ to: envelope.rcptTo.map(({ address }) => address), mail: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  mailer = openMailer({ url, from: 'Meridian <desk@news.example.org>' })

  const section = await makeSection({ name: 'World' })
  chief = await aPerson('Ada Chief', 'chief')
  reporter = await aPerson('Rob Reporter', 'reporter')
  const { id, revision } = await createStory(chief, { kind: 'article', sectionId: section.id }, now)
  story = { id, ...(await editStory(chief, { id, revision, changes: { headline: 'Storm over the cape' } }, now)) }
})

afterEach(async () => {
  mailer.close()
  await new Promise<void>((resolve) => server.close(resolve))
})

const give = async (given: { assigneeId?: number | null; dueAt?: string } = { assigneeId: reporter.personId }) => {
  story = { ...story, ...(await assignStory(chief, { ...story, ...given }, now)) }
}
const mail = (at = later) => mailNotices({ mailer, siteUrl, now: at, deferred })
const mailedAt = async () => (await db.notice.findFirst({ where: { personId: reporter.personId } }))?.mailedAt ?? null

describe('one mail for each notice', () => {
  test('names the story, leads to it by the configured address, and goes out once', async () => {
    await give({ assigneeId: reporter.personId, dueAt: '2026-11-23T15:00:00Z' })
    expect(await mail()).toEqual({ sent: 1, failed: null })
    expect(await mail()).toEqual({ sent: 0, failed: null })
    expect(taken).toHaveLength(1)
    expect(taken[0]?.to).toEqual(['rob.reporter@meridian.example'])
    expect(taken[0]?.mail).toMatch(/^Subject: Storm over the cape: Ada Chief gave you this story\r$/m)
    expect(taken[0]?.mail).toMatch(/^From: Meridian <desk@news\.example\.org>\r$/m)
    expect(taken[0]?.mail).toContain(`${siteUrl}/newsroom/stories/${story.id}`)
    expect(taken[0]?.mail).toContain('15:00')
  })

  test('waits until somebody at the screen could have read it, and is none when they have', async () => {
    await give()
    expect(await mail(new Date(now.getTime() + 59_000))).toMatchObject({ sent: 0 })
    await db.notice.updateMany({ data: { readAt: now } })
    expect(await mail()).toMatchObject({ sent: 0 })
  })

  test('goes out once when several processes ask at once', async () => {
    await give()
    await Promise.all([mail(), mail(), mail()])
    await mail()
    expect(taken).toHaveLength(1)
  })

  test('says nothing of a story the person may not read any more', async () => {
    await give()
    await give({ assigneeId: null })
    await mail()
    expect(taken.every(({ mail }) => !mail.includes('Storm') && !mail.includes(`stories/${story.id}`))).toBe(true)
    expect(taken.map(({ mail }) => /took work off your list/.test(mail))).toEqual([true])
  })

  test('is none for a person who wants none, or has no account any more', async () => {
    await give()
    await db.person.update({ where: { id: reporter.personId }, data: { noticeMail: 'none' } })
    await mail()
    await db.person.update({ where: { id: reporter.personId }, data: { noticeMail: 'each', disabledAt: now } })
    await mail()
    expect(taken).toEqual([])
  })

  test('cannot be given another header or recipient by a headline', async () => {
    await db.story.update({ where: { id: story.id }, data: { headline: 'Storm\r\nBcc: all@example.org\r\n\r\nHello' } })
    await give()
    await mail()
    const [head = ''] = taken[0]?.mail.split('\r\n\r\n') ?? []
    expect(head).not.toMatch(/^Bcc:/m)
    expect(taken[0]?.to).toEqual(['rob.reporter@meridian.example'])
  })

  test.each(['a@x.example, b@y.example', 'a@x.example\r\nBcc: b@y.example', '<a@x.example>', '"a b"@x.example', ''])(
    'is not sent to %j, which is no plain address',
    async (to) => {
      await expect(mailer.send({ to, subject: 'x', text: 'x', html: 'x' })).rejects.toThrow(
        'none this newsroom mails to',
      )
      expect(taken).toEqual([])
    },
  )
})

describe('a digest', () => {
  test('has everything since the last one, in one mail, at seven on the person’s own clock', async () => {
    const data = { noticeMail: 'digest', zone: 'Asia/Seoul' } as const
    await db.person.update({ where: { id: reporter.personId }, data })
    await give()
    await db.notice.create({
      data: { personId: reporter.personId, kind: 'returned', storyId: story.id, text: 'Shorter', at: now },
    })
    expect(await mail(new Date('2026-11-23T21:59:00Z'))).toMatchObject({ sent: 0 })
    expect(await mail(new Date('2026-11-23T22:00:00Z'))).toMatchObject({ sent: 1 })
    expect(await mail(new Date('2026-11-24T22:00:00Z'))).toMatchObject({ sent: 0 })
    expect(taken).toHaveLength(1)
    expect(taken[0]?.mail).toContain('Subject: 2 notices from')
    expect(taken[0]?.mail).toContain('Shorter')
  })
})

describe('a mail server that does not take it', () => {
  test('for good is not asked again, and others get theirs', async () => {
    const second = await aPerson('Eve Editor', 'editor')
    await give()
    await give({ assigneeId: second.personId })
    answer = (to) => (to.startsWith('rob') ? { code: 550, text: 'No such user' } : null)
    await mail()
    answer = () => null
    await mail()
    expect(taken.map(({ to }) => to[0])).toEqual(['eve.editor@meridian.example'])
  })

  test('for now is asked again later, and others get theirs meanwhile', async () => {
    const second = await aPerson('Eve Editor', 'editor')
    await give()
    const data = { personId: second.personId, kind: 'returned', storyId: story.id, text: 'Shorter', at: now }
    await db.notice.create({ data })
    answer = (to) => (to.startsWith('rob') ? { code: 451, text: 'Come back' } : null)
    expect(await mail()).toEqual({ sent: 1, failed: null })
    answer = () => null
    expect(await mail()).toMatchObject({ sent: 0 })
    expect(await mail(new Date(later.getTime() + 10 * 60_000))).toMatchObject({ sent: 1 })
  })

  test('because it is dead leaves everything for when it is back', async () => {
    await give()
    const dead = openMailer({ url: 'smtp://127.0.0.1:1', from: 'desk@news.example.org' })
    const { sent, failed } = await mailNotices({ mailer: dead, siteUrl, now: later, deferred })
    expect([sent, failed]).toEqual([0, expect.any(Error)])
    expect(await mailedAt()).toBeNull()
    expect(await mail()).toMatchObject({ sent: 1 })
  })
})

describe('due times', () => {
  const soon = '2026-11-23T12:20:00Z'

  test('are told once before and once after, however many ask', async () => {
    await give({ assigneeId: reporter.personId, dueAt: soon })
    await Promise.all([tellDue(now), tellDue(now)])
    await tellDue(new Date('2026-11-23T12:21:00Z'))
    await tellDue(new Date('2026-11-23T12:22:00Z'))
    const kinds = await db.notice.findMany({ where: { kind: { not: 'assigned' } }, orderBy: { id: 'asc' } })
    expect(kinds.map(({ kind, personId }) => [kind, personId])).toEqual([
      ['due-soon', reporter.personId],
      ['late', reporter.personId],
    ])
  })

  test('are told anew when another is set, and not at all once the story is out', async () => {
    await give({ assigneeId: reporter.personId, dueAt: soon })
    await tellDue(now)
    await give({ dueAt: '2026-11-23T12:25:00Z' })
    expect(await tellDue(now)).toBe(1)
    await db.story.update({ where: { id: story.id }, data: { state: 'published' } })
    expect(await tellDue(new Date('2026-11-23T13:00:00Z'))).toBe(0)
  })
})
