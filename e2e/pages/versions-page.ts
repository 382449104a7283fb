import type { Locator, Page } from '@playwright/test'
import type { StoryPage } from './story-page.ts'

/** The screen over the editor on which two points of a story's life are compared. */
export class VersionsPage {
  readonly page: Page
  readonly view: Locator
  readonly differences: Locator
  readonly announced: Locator
  private readonly story: StoryPage

  constructor(story: StoryPage) {
    this.story = story
    this.page = story.page
    this.view = this.page.getByRole('dialog', { name: 'Versions and edits' })
    this.differences = this.view.getByRole('region', { name: 'What differs' })
    this.announced = this.page.getByRole('alert')
  }

  /** From the history tab, as the story stands on the screen. */
  async keep(name: string): Promise<void> {
    await this.story.show('History')
    await this.page.getByRole('button', { name: 'Keep this version' }).first().click()
    const asked = this.page.getByRole('dialog', { name: 'Keep this version' })
    await asked.getByRole('textbox', { name: 'Name' }).fill(name)
    await asked.getByRole('button', { name: 'Keep', exact: true }).click()
    await asked.waitFor({ state: 'hidden' })
  }

  async open(): Promise<void> {
    await this.story.show('History')
    await this.page.getByRole('button', { name: 'Compare versions' }).click()
    await this.view.waitFor()
  }

  async close(): Promise<void> {
    await this.view.getByRole('button', { name: 'Close' }).click()
  }

  async show(tab: 'Versions' | 'Edits' | 'Events'): Promise<void> {
    await this.view.getByRole('tab', { name: tab }).click()
  }

  lines(): Locator {
    return this.view.getByRole('complementary', { name: 'History' }).getByRole('listitem')
  }

  async compare(from: string | RegExp, to: string | RegExp): Promise<void> {
    const end = (words: string | RegExp, side: 'from' | 'to') =>
      this.view
        .getByRole('listitem')
        .filter({ hasText: words })
        .getByRole('radio', { name: `Compare ${side}` })
    await end(from, 'from').check()
    await end(to, 'to').check()
  }

  blocks(kind: 'changed' | 'added' | 'removed' | 'moved'): Locator {
    return this.differences.locator(`[data-kind="${kind}"]`)
  }

  async inOneText(): Promise<void> {
    await this.view.getByText('In one text').click()
  }

  async nextChange(): Promise<void> {
    await this.page.keyboard.press('j')
  }

  async restore(): Promise<void> {
    await this.differences.getByRole('button', { name: /^Restore/ }).click()
    await this.view.waitFor({ state: 'hidden' })
  }

  async undoRestore(): Promise<void> {
    await this.announced.getByRole('button', { name: 'Undo' }).click()
  }
}
