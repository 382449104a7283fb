// Tests of readers' pages: no account, no JavaScript unless a test needs it; any complaint of the browser fails the test.
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

type Reader = {
  /** Complaints that belong to the test: the browser reports a 404 or 410 as an error of the console. */
  expectedComplaints: RegExp[]
  page: Page
}

export const test = base.extend<Reader>({
  expectedComplaints: [[], { option: true }],
  page: async ({ page, expectedComplaints }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await use(page)
    expect(complaints.filter((words) => !expectedComplaints.some((expected) => expected.test(words)))).toEqual([])
  },
})

export { expect }

/** What axe finds wrong, as sentences. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`))
}
