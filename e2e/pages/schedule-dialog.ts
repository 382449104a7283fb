import type { Locator, Page } from '@playwright/test'

/** The dialog that asks when a story goes out, and the date in the story's bar. */
export class ScheduleDialog {
  readonly page: Page
  readonly dialog: Locator
  readonly readings: Locator
  readonly chip: Locator
  readonly card: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog').filter({ has: page.getByLabel('Day and time') })
    this.readings = this.dialog.locator('[data-readings]')
    this.chip = page.getByRole('button', { name: /goes out|could not go out/i })
    this.card = page.getByRole('region', { name: 'Date', exact: true })
  }

  async open(move: 'schedule' | 'schedule-update'): Promise<void> {
    await this.page.getByRole('button', { name: 'More moves' }).click()
    await this.page.locator(`[role="menuitem"][data-move="${move}"]`).click()
    await this.dialog.waitFor()
  }

  /** `at` as YYYY-MM-DDTHH:MM on the clock of the zone. */
  async choose(at: string, zone: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'On the clock of' }).fill(zone)
    await this.dialog.getByLabel('Day and time').fill(at)
  }

  answer(words: RegExp): Locator {
    return this.dialog.getByRole('radio', { name: words })
  }

  confirm(): Locator {
    return this.dialog.locator('button[data-confirm]')
  }

  /** Opens what the bar's chip holds. */
  async look(): Promise<void> {
    await this.chip.click()
    await this.card.waitFor()
  }
}

/** The first whole minute that is at least so many seconds away, as a clock in UTC shows it. */
export function minuteAhead(seconds: number): string {
  const minute = 60_000
  return new Date(Math.ceil((Date.now() + seconds * 1_000) / minute) * minute).toISOString().slice(0, 16)
}
