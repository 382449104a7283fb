import { db } from '#lib/db/client.ts'
import { env } from '#lib/kernel/server/env.ts'
import { type DemoAccount, demoAccounts } from '../demo-accounts.ts'

/** The password that the README prints. Another one is the operator's secret and never shown. */
const printedPassword = 'broadsheet-demo'

/** What the sign-in page offers to try: nothing outside the demo, or where its password is a secret. */
export async function demoAccountsToTry(): Promise<DemoAccount[]> {
  const { DEMO, DEMO_PASSWORD } = env()
  if (!DEMO || DEMO_PASSWORD !== printedPassword) return []
  const emails = demoAccounts.map(({ email }) => email)
  const there = await db.person.findMany({
    where: { email: { in: emails }, disabledAt: null },
    select: { email: true },
  })
  const known = new Set(there.map(({ email }) => email))
  return demoAccounts
    .filter(({ email }) => known.has(email))
    .map((account) => ({ ...account, password: printedPassword }))
}
