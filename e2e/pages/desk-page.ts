import type { Locator, Page } from '@playwright/test'
import { StoryPage } from './story-page.ts'

export class DeskPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/newsroom/desk${query}`)
  }

  /** Starts a story. */
  async startStory(section: string): Promise<StoryPage> {
    const field = this.page.getByPlaceholder('Type a section’s name')
    await this.page.locator('[data-action="new-story"]').click()
    await field.fill(section)
    await field.press('Enter')
    await this.page.waitForURL(/\/newsroom\/stories\/\d+$/)
    return new StoryPage(this.page)
  }

  row(headline: string): Locator {
    return this.page.getByRole('row').filter({ hasText: headline })
  }

  /** Those who have the story of a row open, as one picture. */
  peopleIn(headline: string): Locator {
    return this.row(headline).getByRole('img', { name: 'In this story' })
  }

  async showState(state: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Stories by state' }).getByRole('link', { name: state }).click()
    await this.page.waitForURL(/state=/)
  }

  async openStory(headline: string): Promise<StoryPage> {
    await this.row(headline).getByRole('link').click()
    await this.page.waitForURL(/\/newsroom\/stories\/\d+$/)
    return new StoryPage(this.page)
  }
}
