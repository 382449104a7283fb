import {
  guessesPerAccount,
  guessesPerAddress,
  knownAddressDays,
  throttleWindowMinutes,
} from '#lib/access/sign-in-limits.ts'
import { db, type Transaction } from '#lib/db/client.ts'

const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)
const daysBefore = (now: Date, days: number) => minutesBefore(now, days * 24 * 60)

// Within the process tries queue up here, so that a flood of them never holds more than one database connection.
let turn: Promise<unknown> = Promise.resolve()

/**
 * Writes down a try before its password is looked at; null when it may not be looked at. Tries of one account wait for
 * each other, so a hundred at the same moment are counted one by one. Only tries that turned out wrong, or are still
 * being judged, count: a success neither uses up guesses nor gives any back.
 */
export function admitSignIn(email: string, address: string, now: Date): Promise<bigint | null> {
  const mine = turn.then(() => db.$transaction((tx) => admit(tx, email, address, now), { maxWait: 10_000 }))
  turn = mine.catch(() => null)
  return mine
}

async function admit(tx: Transaction, email: string, address: string, now: Date): Promise<bigint | null> {
  // Always the account first: tries that other processes judge can then never wait for each other in a circle.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sign-in account ${email}`}, 0))::text`
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sign-in address ${address}`}, 0))::text`
  const since = { succeeded: false, at: { gt: minutesBefore(now, throttleWindowMinutes) } }
  const ofAddress = await tx.signInAttempt.count({ where: { address, ...since } })
  if (ofAddress >= guessesPerAddress) return null
  const known = await knownAddresses(tx, email, now)
  const sameTrust = known.includes(address) ? { address } : { address: { notIn: known } }
  const ofAccount = await tx.signInAttempt.count({ where: { email, ...since, ...sameTrust } })
  if (ofAccount >= guessesPerAccount) return null
  const attempt = await tx.signInAttempt.create({ data: { email, address, at: now }, select: { id: true } })
  return attempt.id
}

async function knownAddresses(tx: Transaction, email: string, now: Date): Promise<string[]> {
  const rows = await tx.signInAttempt.findMany({
    where: { email, succeeded: true, at: { gt: daysBefore(now, knownAddressDays) } },
    distinct: ['address'],
    select: { address: true },
  })
  return rows.map((row) => row.address)
}

/** Takes out what no count looks at any more. */
export async function forgetOldSignIns(now: Date): Promise<number> {
  const { count } = await db.signInAttempt.deleteMany({
    where: {
      OR: [
        { succeeded: false, at: { lt: daysBefore(now, 1) } },
        { succeeded: true, at: { lt: daysBefore(now, knownAddressDays) } },
      ],
    },
  })
  return count
}
