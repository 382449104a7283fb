import type { PersonActor } from '#lib/access/actor.ts'
import { db, type Transaction } from '#lib/db/client.ts'
import { log } from '#lib/kernel/server/log.ts'
import { LetterDeferred, LetterRefused, type Mailer } from '#lib/mail/server/mailer.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { lastDigestAt } from '../digest-time.ts'
import { noticeLetter } from '../notice-letter.ts'
import { judgedNotice, noticeInclude } from './judged-notice.ts'

/** Long enough for somebody who sits at the newsroom's screen to have read it there. */
const settleMs = 60_000
/** Older than this it is no news: so a newsroom that begins to mail does not begin with its past. */
const staleMs = 48 * 60 * 60_000
const mostAtOnce = 100
/** Of one person's letters, for the time of the transaction that sends them. */
const lockClass = 730_002
const sendingMs = 45_000
const longestPauseMs = 60 * 60_000

/** People whose mail the server would not take for now, and when to ask again. */
export type Deferred = Map<number, { until: number; failures: number }>
export type Mailing = {
  mailer: Mailer
  siteUrl: string
  now: Date
  deferred: Deferred
  isStopped?: () => boolean
}
/** How many letters went out; `failed`: the server could not be used, so the rest waits. */
export type Mailed = { sent: number; failed: unknown }

/** Mails what people were told, have not read and want to have mailed. */
export async function mailNotices(mailing: Mailing): Promise<Mailed> {
  const { now, deferred, isStopped = () => false } = mailing
  const waiting = await waitingSince(now)
  let sent = 0
  for (const { personId, ids } of waiting) {
    if (isStopped()) break
    if ((deferred.get(personId)?.until ?? 0) > now.getTime()) continue
    try {
      if (await mailOne(mailing, personId, ids)) sent += 1
      deferred.delete(personId)
    } catch (error) {
      if (error instanceof LetterDeferred) {
        const failures = (deferred.get(personId)?.failures ?? 0) + 1
        const pauseMs = Math.min(longestPauseMs, 30_000 * 2 ** failures)
        deferred.set(personId, { until: now.getTime() + pauseMs, failures })
        log.warn({ err: error, personId, failures, pauseMs }, 'a mail was put off by the server; trying again later')
        continue
      }
      return { sent, failed: error }
    }
  }
  return { sent, failed: null }
}

type Waiting = { personId: number; ids: number[] }

/** Who is to be mailed now, and which notices in one letter: each by itself, or a day's at the hour of the digest. */
async function waitingSince(now: Date): Promise<Waiting[]> {
  const rows = await db.notice.findMany({
    where: {
      mailedAt: null,
      readAt: null,
      at: { gt: new Date(now.getTime() - staleMs), lte: new Date(now.getTime() - settleMs) },
      person: { disabledAt: null, noticeMail: { not: 'none' } },
    },
    orderBy: { id: 'asc' },
    take: 1_000,
    select: { id: true, personId: true, at: true, person: { select: { noticeMail: true, zone: true } } },
  })
  const { zone } = await newsroomSettings()
  const letters: Waiting[] = []
  const digests = new Map<number, Waiting>()
  for (const { id, personId, at, person } of rows) {
    if (person.noticeMail === 'each') letters.push({ personId, ids: [id] })
    else if (at <= lastDigestAt(now, person.zone ?? zone)) {
      const digest = digests.get(personId) ?? { personId, ids: [] }
      digest.ids.push(id)
      digests.set(personId, digest)
    }
  }
  return [...letters, ...digests.values()].slice(0, mostAtOnce)
}

/**
 * Sends one letter. The lock is on the person, not on the notices: nobody who reads or makes notices waits for the mail
 * server. A second process passes over a person whose letters are being sent, and finds them sent afterwards. A process
 * that dies after the server took the letter and before its commit leaves the notice unsent: that one goes out twice.
 */
async function mailOne({ mailer, siteUrl, now }: Mailing, personId: number, ids: number[]): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(${lockClass}::int, ${personId}::int) AS held`
      if (!lock?.held) return false
      const { person, lines, settled } = await letterOf(tx, personId, ids)
      if (person !== null && lines.length > 0) {
        const { name: newsroom, zone } = await newsroomSettings(tx)
        const where = { to: person.email, siteUrl, newsroom, zone: person.zone ?? zone }
        try {
          await mailer.send(noticeLetter(lines, where))
        } catch (error) {
          if (!(error instanceof LetterRefused)) throw error
          log.error(
            { err: error, personId, noticeIds: ids },
            'a mail was refused for good; the notice stays in the bell',
          )
          await tx.notice.updateMany({ where: { id: { in: settled } }, data: { mailedAt: now } })
          return false
        }
      }
      await tx.notice.updateMany({ where: { id: { in: settled } }, data: { mailedAt: now } })
      return person !== null && lines.length > 0
    },
    { maxWait: 5_000, timeout: sendingMs },
  )
}

/** The notices as the person may see them at this moment. `settled`: all that need no other look. */
async function letterOf(tx: Transaction, personId: number, ids: number[]) {
  const [person, rows] = await Promise.all([
    tx.person.findUnique({
      where: { id: personId, disabledAt: null },
      select: { name: true, email: true, zone: true, grants: { select: { role: true, sectionId: true } } },
    }),
    tx.notice.findMany({
      where: { id: { in: ids }, personId, mailedAt: null, readAt: null },
      orderBy: { id: 'asc' },
      include: noticeInclude,
    }),
  ])
  const settled = rows.map(({ id }) => id)
  if (person === null) return { person, lines: [], settled }
  const actor: PersonActor = { kind: 'person', personId, origin: 'newsroom', address: '', ...person }
  return { person, lines: rows.map((row) => judgedNotice(actor, row)).filter((line) => line !== null), settled }
}
