import type { Locator, Page } from '@playwright/test'

/** The bar that looks through all texts of a story. */
export class FindBar {
  readonly bar: Locator
  readonly words: Locator
  readonly told: Locator
  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.bar = page.getByRole('search', { name: 'Find in the story' })
    this.words = this.bar.getByRole('textbox', { name: 'Find' })
    this.told = this.bar.getByRole('status')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+f')
    await this.bar.waitFor()
  }

  async lookFor(words: string): Promise<void> {
    await this.words.fill(words)
  }

  async next(): Promise<void> {
    await this.words.press('Enter')
  }

  async previous(): Promise<void> {
    await this.words.press('Shift+Enter')
  }

  async toggle(what: 'Match case' | 'Whole words'): Promise<void> {
    await this.bar.getByRole('button', { name: what }).click()
  }

  async replace(words: string, how: 'Replace' | 'All'): Promise<void> {
    await this.bar.getByRole('textbox', { name: 'Replace with' }).fill(words)
    await this.bar.getByRole('button', { name: how, exact: true }).click()
  }

  async close(): Promise<void> {
    await this.words.press('Escape')
  }
}
