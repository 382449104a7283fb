import type { Locator, Page } from '@playwright/test'

type NewCoverage = { slugline: string; subject: string; person?: string; due?: string }

export class PlanPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async open(view: 'month' | 'week' = 'month'): Promise<void> {
    await this.page.goto(`/newsroom/plan?view=${view}`)
    // Days beside the month are not there on a phone.
    await this.days.filter({ visible: true }).first().waitFor()
  }

  get days(): Locator {
    return this.page.getByRole('list', { name: 'Days' }).locator(':scope > li')
  }

  card(slugline: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${slugline}`) })
  }

  /** The day that shows the coverage. */
  dayOf(slugline: string): Locator {
    return this.days.filter({ has: this.card(slugline) })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  get said(): Locator {
    return this.page.getByRole('status')
  }

  async plan({ slugline, subject, person, due }: NewCoverage): Promise<void> {
    await this.page.getByRole('button', { name: 'Plan coverage' }).click()
    await this.dialog.getByLabel('Slugline').fill(slugline)
    await this.dialog.getByLabel('What is covered').fill(subject)
    if (person) {
      await this.dialog.getByRole('combobox', { name: 'Person' }).fill(person)
      await this.page
        .locator('[data-combobox-option]')
        .filter({ hasText: new RegExp(`^${person}`) })
        .click()
    }
    if (due) await this.dialog.getByLabel('Due', { exact: true }).fill(due)
    await this.dialog.getByRole('button', { name: 'Plan it' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  async cancel(slugline: string, reason: string): Promise<void> {
    await this.card(slugline).click()
    await this.dialog.getByRole('button', { name: 'Cancel coverage…' }).click()
    await this.dialog.getByLabel(`Why ${slugline} is off`).fill(reason)
    await this.dialog.getByRole('button', { name: 'Cancel it' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
