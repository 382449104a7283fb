import type { Locator, Page } from '@playwright/test'

/** The dialog of a kill or a withdrawal, and the receipt afterwards. */
export class RemovalReceipt {
  readonly page: Page
  /** Where the story is used, before the confirmation. */
  readonly used: Locator
  readonly dialog: Locator
  /** What is said of all addresses together. */
  readonly sum: Locator
  readonly rows: Locator

  constructor(page: Page) {
    this.page = page
    this.used = page.getByRole('region', { name: 'Where it is used' })
    this.dialog = page.getByRole('dialog', { name: 'Receipt' })
    this.sum = this.dialog.getByRole('status').first()
    this.rows = this.dialog.locator('tr[data-surface]')
  }

  async fillKill(reason: string, advisory: string): Promise<void> {
    await this.page.getByLabel('Reason').fill(reason)
    await this.page.getByLabel('Advisory').fill(advisory)
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Receipt', exact: true }).click()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'hidden' })
  }

  async checkAgain(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Check again' }).first().click()
  }
}
