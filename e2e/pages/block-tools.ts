import type { Locator, Page } from '@playwright/test'

/** The tools around the text: dialogs that blocks ask with, the grip, what is said to screen readers. */
export class BlockTools {
  readonly page: Page
  readonly said: Locator
  readonly finder: Locator

  constructor(page: Page) {
    this.page = page
    this.said = page.locator('#editor-says')
    this.finder = page.getByRole('combobox', { name: 'Find a story' })
  }

  /** Finds a story by words in the dialog that stands open, and takes the first. */
  async pickStory(words: string): Promise<void> {
    await this.finder.fill(words)
    await this.page.getByRole('option', { name: words }).first().click()
  }

  async uploadPicture(bytes: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Upload' }).click()
    await (await chooser).setFiles({ name: 'harbour.jpg', mimeType: 'image/jpeg', buffer: bytes })
    await this.field('Caption').waitFor()
  }

  /** A line of a block's own words. */
  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  async answerAddress(address: string, ...more: [label: string, words: string][]): Promise<void> {
    for (const [label, words] of [['Address', address] as const, ...more]) {
      await this.page.getByRole('dialog').getByRole('textbox', { name: label }).fill(words)
    }
    await this.page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click()
  }

  /** Chooses from what stands behind an "@", or in another list at the cursor. */
  async mention(words: string, choice: string): Promise<void> {
    await this.page.keyboard.type(`@${words}`)
    await this.page.getByRole('option', { name: choice }).first().click()
  }

  /** Leads the chosen words to one of our stories, found by words. */
  async linkTo(words: string, choice: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.getByRole('combobox', { name: 'or an address' }).fill(words)
    await this.page.getByRole('option', { name: choice }).first().click()
  }

  async tableStep(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Table', exact: true }).click()
    await this.page.getByRole('menuitem', { name }).click()
  }
}
