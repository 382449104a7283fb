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
    await this.page.waitForURL(/state=|queue=/)
  }

  async openStory(headline: string): Promise<StoryPage> {
    await this.row(headline).getByRole('link').click()
    await this.page.waitForURL(/\/newsroom\/stories\/\d+$/)
    return new StoryPage(this.page)
  }

  /** The story in whose row the focus is. */
  focused(): Locator {
    return this.page.locator('a[data-story]:focus')
  }

  /** Presses a key of the list once it hears keys. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async findByKeys(words: string): Promise<void> {
    const field = this.page.getByLabel('Find by headline, slugline or number')
    // Until the page hears keys, they go nowhere.
    while (!(await field.evaluate((element) => element === document.activeElement))) await this.press('/')
    await this.page.keyboard.type(words)
    await this.page.waitForURL((address) => address.searchParams.get('text') === words)
    await this.press('Enter')
  }

  async select(headline: string): Promise<void> {
    await this.row(headline).getByRole('checkbox').check()
  }

  bulkBar(): Locator {
    return this.page.getByRole('region', { name: 'Stories selected' })
  }

  async actOnSelected(act: string): Promise<void> {
    await this.bulkBar().locator(`[data-act="${act}"]`).click()
    await this.bulkBar().locator('[data-bulk="finished"]').waitFor()
  }

  async openReport(): Promise<Locator> {
    await this.bulkBar().getByRole('button', { name: 'Report' }).click()
    return this.page.getByRole('dialog')
  }

  async move(headline: string, move: string): Promise<void> {
    await this.row(headline).getByRole('button', { name: 'Moves for' }).click()
    await this.page.locator(`[role="menuitem"][data-move="${move}"]`).click()
  }

  /** Says that colleagues' stories belong to the view by now. */
  news(): Locator {
    return this.page.locator('[data-fresh]')
  }

  async keepView(name: string, isShared: boolean): Promise<void> {
    await this.page.getByRole('button', { name: 'Views' }).click()
    await this.page.getByRole('menuitem', { name: 'Keep this view…' }).click()
    await this.page.getByLabel('Name').fill(name)
    if (isShared) await this.page.getByLabel('Share it with everybody').check()
    await this.page.getByRole('button', { name: 'Keep', exact: true }).click()
    await this.page.waitForURL(/view=\d+/)
  }

  async openView(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Views' }).click()
    await this.page.getByRole('menuitem', { name }).click()
    await this.page.waitForURL(/view=\d+/)
  }
}
