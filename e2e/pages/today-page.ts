import type { Locator, Page } from '@playwright/test'
import { StoryPage } from './story-page.ts'

/** What somebody finds on signing in, and the palette that opens anywhere. */
export class TodayPage {
  readonly page: Page
  readonly palette: Locator
  constructor(page: Page) {
    this.page = page
    this.palette = page.getByRole('dialog').filter({ has: page.getByPlaceholder(/^Do something/) })
  }

  async open(): Promise<void> {
    await this.page.goto('/newsroom')
  }

  /** A named list of the page. */
  list(name: string): Locator {
    return this.page.getByRole('region', { name })
  }

  line(name: string, words: string): Locator {
    return this.list(name).getByRole('listitem').filter({ hasText: words })
  }

  async openStory(name: string, headline: string): Promise<StoryPage> {
    await this.list(name).getByRole('link', { name: headline }).click()
    await this.page.waitForURL(/\/newsroom\/stories\/\d+$/)
    return new StoryPage(this.page)
  }

  /** Opens the palette by its key, as soon as the page listens, and types into it. */
  async find(words: string): Promise<void> {
    const field = this.page.getByPlaceholder(/^Do something/)
    // One that is still closing would take the letters with it.
    await field.waitFor({ state: 'hidden' })
    for (let tries = 0; tries < 20 && !(await field.isVisible()); tries++) {
      await this.page.keyboard.press('ControlOrMeta+k')
      await field.waitFor({ timeout: 1_000 }).catch(() => {})
    }
    await field.fill(words)
  }

  choice(words: string): Locator {
    return this.palette.getByRole('button', { name: words })
  }
}
