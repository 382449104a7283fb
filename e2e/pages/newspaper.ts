import type { Locator, Page } from '@playwright/test'

/** The newspaper as a reader holds it. Verbs and places; what must be true is for the tests to say. */
export class Newspaper {
  readonly page: Page
  readonly topStories: Locator
  readonly feed: Locator
  readonly story: Locator
  readonly pages: Locator
  readonly city: Locator
  readonly dayGroups: Locator

  constructor(page: Page) {
    this.page = page
    this.topStories = page.locator('[data-collection="top-stories"] [data-card]')
    this.feed = page.getByRole('region', { name: 'News feed' })
    this.story = page.locator('article[data-story]')
    this.pages = page.getByRole('navigation', { name: 'Pages of this article' })
    this.city = page.getByTitle('Choose your city')
    this.dayGroups = page.locator('[data-feed-group]')
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(path)
  }

  async openSection(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name }).click()
  }

  /** Looks through the feed, page after page, for a story by a word of its headline. */
  async openFromFeed(words: string | RegExp): Promise<void> {
    await this.open('/news')
    for (;;) {
      const link = this.page.getByRole('main').getByRole('link', { name: words }).first()
      if ((await link.count()) > 0) return link.click()
      await this.showMore()
    }
  }

  async showMore(): Promise<void> {
    await this.page.getByRole('link', { name: 'Show more' }).click()
  }

  async settle(choice: { city?: string; theme?: string }): Promise<void> {
    await this.open('/settings')
    const { city } = choice
    if (city) {
      const label = await this.page.getByRole('option', { name: new RegExp(`^${city} \\(`) }).textContent()
      await this.page.getByLabel('City', { exact: true }).selectOption({ label: label ?? '' })
    }
    if (choice.theme) await this.page.getByRole('radio', { name: choice.theme }).check()
    await this.page.getByRole('button', { name: 'Save' }).click()
  }

  /** How many headlines stand wholly in the window. */
  async headlinesInSight(): Promise<number> {
    return this.page.locator('[data-card] :is(h2, h3) a, li[data-card] > a').evaluateAll((links) => {
      const seen = links.filter((link) => {
        const { top, bottom, left, right, height } = link.getBoundingClientRect()
        return height > 0 && top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth
      })
      return new Set(seen.map((link) => link.getAttribute('href'))).size
    })
  }

  /** Puts a word of two hundred letters in the place of every text of the page. */
  async stretchWords(): Promise<void> {
    await this.page.locator('main :is(h1, h2, h3, p, a, li, dd):not(:has(*))').evaluateAll((all) => {
      for (const element of all) element.textContent = 'W'.repeat(200)
    })
  }

  async hasSidewaysScroll(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  }
}
