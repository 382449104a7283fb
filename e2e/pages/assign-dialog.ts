import type { Locator, Page } from '@playwright/test'

/** The dialog that says whose work a story is, from its side panel. */
export class AssignDialog {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get inPanel(): Locator {
    return this.page.getByRole('region', { name: 'Assignment' })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  get bell(): Locator {
    return this.page.getByRole('button', { name: /^Notices/ })
  }

  async open(): Promise<void> {
    await this.inPanel.getByRole('button').click()
    await this.dialog.waitFor()
  }

  async cancel(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Cancel' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  async choose(person: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'Person' }).fill(person)
    await this.page
      .locator('[data-combobox-option]')
      .filter({ hasText: new RegExp(`^${person}`) })
      .click()
  }

  async give(person: string, due?: string): Promise<void> {
    await this.open()
    await this.choose(person)
    if (due) await this.dialog.getByLabel('Due', { exact: true }).fill(due)
    await this.dialog.getByRole('button', { name: 'Assign', exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  async openNotices(): Promise<void> {
    await this.bell.click()
    await this.page.getByRole('dialog', { name: 'Notices' }).waitFor()
  }

  notice(words: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: 'Notices' }).getByRole('link', { name: words })
  }
}
