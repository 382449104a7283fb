// Tests of the newsroom: signed-in people in browsers of their own; anything a browser complains about fails the test.
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'

export type Who = 'reporter' | 'editor' | 'chief' | 'photo' | 'admin'
type Session = Awaited<ReturnType<BrowserContext['storageState']>>

type Newsroom = {
  /** Complaints that belong to the test: a conflict is a 409, a dead line is a failed request. */
  expectedComplaints: RegExp
  /** A page of this person, in a browser of its own. */
  as: (who: Who, options?: BrowserContextOptions) => Promise<Page>
  /** A page of somebody without an account, without JavaScript. */
  reader: () => Promise<Page>
}

/** Frames that run no script say so when the test runner looks into them. */
const frameWithoutScripts = /^\w+: Blocked script execution in '[^']*(about:blank|\/preview[^']*)'.*frame is sandboxed/

const password = 'broadsheet-demo'

export const test = base.extend<Newsroom, { sessions: Map<Who, Session> }>({
  expectedComplaints: [/nothing at all/, { option: true }],
  sessions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's names
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],
  as: async ({ browser, sessions, expectedComplaints }, use) => {
    const opened: BrowserContext[] = []
    const complaints: string[] = []
    await use(async (who, options = {}) => {
      const context = await browser.newContext({ ...options, storageState: sessions.get(who) })
      opened.push(context)
      const page = await context.newPage()
      listen(page, who, complaints)
      if (!sessions.has(who)) {
        await signIn(page, who)
        sessions.set(who, await context.storageState({ indexedDB: false }))
      }
      return page
    })
    for (const context of opened) await context.close()
    const unexpected = complaints.filter((words) => !expectedComplaints.test(words) && !frameWithoutScripts.test(words))
    expect(unexpected).toEqual([])
  },
  reader: async ({ browser }, use) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    await use(() => context.newPage())
    await context.close()
  },
})

export { expect }

export async function signIn(page: Page, who: Who): Promise<void> {
  await page.goto('/newsroom/sign-in')
  await page.getByLabel('E-mail address').fill(`${who}@meridian.example`)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((address) => !address.pathname.includes('sign-in'))
}

function listen(page: Page, who: Who, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${who}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`))
}
