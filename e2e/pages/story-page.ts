import type { FrameLocator, Locator, Page } from '@playwright/test'

type Panel = 'Story' | 'Dateline' | 'Links' | 'History'

/** The editor's screen. Verbs and places; what must be true is for the tests to say. */
export class StoryPage {
  readonly page: Page
  readonly status: Locator
  readonly headline: Locator
  readonly standfirst: Locator
  readonly body: Locator
  readonly mainMove: Locator
  readonly conflict: Locator
  /** The reader's page beside the text. */
  readonly preview: Locator

  constructor(page: Page) {
    this.page = page
    this.status = page.locator('[data-save-status]')
    this.headline = page.getByRole('textbox', { name: 'Headline', exact: true })
    this.standfirst = page.getByRole('textbox', { name: 'Standfirst' })
    this.body = page.getByRole('textbox', { name: 'Body' })
    this.mainMove = page.locator('button[data-move]:not([role="menuitem"])')
    this.preview = page.locator('aside[aria-label="Preview"], [role="dialog"][aria-label="Preview"]')
    this.conflict = page.getByRole('dialog').filter({ hasText: 'newer version' })
  }

  async open(id: number): Promise<void> {
    await this.page.goto(`/newsroom/stories/${id}`)
    await this.body.waitFor()
  }

  id(): number {
    return Number(/\/stories\/(\d+)/.exec(this.page.url())?.[1])
  }

  async writeHeadline(words: string): Promise<void> {
    await this.headline.fill(words)
  }

  async writeStandfirst(words: string): Promise<void> {
    await this.standfirst.fill(words)
  }

  /** Types at the end of the text, as a person does: Markdown marks work. */
  async typeText(words: string): Promise<void> {
    await this.body.click()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(words)
  }

  /** The words of the body, without the dateline and the names at colleagues' carets. */
  async bodyWords(): Promise<string> {
    return this.body.evaluate((body) => {
      const copy = body.cloneNode(true) as HTMLElement
      for (const caret of copy.querySelectorAll('[data-caret-of], [data-dateline-button]')) caret.remove()
      // A word joiner stands beside each caret.
      return (copy.textContent ?? '').replaceAll('\u2060', '')
    })
  }

  /** The body and the headline as the database has them. */
  async stored(): Promise<{ headline: string; words: string }> {
    const answer = await this.page.request.get(`/api/newsroom/stories/${this.id()}`)
    const { headline, body } = await answer.json()
    const words: string[] = JSON.stringify(body).match(/"text":"(?:[^"\\]|\\.)*"/g) ?? []
    return { headline, words: words.map((word) => JSON.parse(word.slice('"text":'.length))).join('') }
  }

  caretOf(name: string | RegExp): Locator {
    return this.body.locator('[data-caret-of]').filter({ hasText: name })
  }

  colleagues(): Locator {
    return this.page.getByRole('list', { name: 'Also in this story' }).getByRole('listitem')
  }

  colleaguesIn(field: 'headline' | 'standfirst'): Locator {
    return this.page.locator(`[data-colleagues-in="${field}"]`)
  }

  /** Headline, standfirst and one paragraph: what it takes to go out. */
  async write(headline: string, text = 'The first paragraph of the story.'): Promise<void> {
    await this.writeHeadline(headline)
    await this.writeStandfirst('A sentence or two under the headline.')
    await this.typeText(text)
    await this.waitUntilSaved()
  }

  async waitUntilSaved(): Promise<void> {
    await this.page.locator('[data-save-status="saved"]').waitFor()
  }

  async waitForStatus(kind: 'saving' | 'offline' | 'not-saved'): Promise<void> {
    await this.page.locator(`[data-save-status="${kind}"]`).waitFor()
  }

  async show(panel: Panel): Promise<void> {
    await this.page.getByRole('tab', { name: panel, exact: true }).click()
  }

  async addTopic(words: string, name: string): Promise<void> {
    await this.choose('Add a topic', words, name)
  }

  async addPlace(words: string, choice: string | RegExp): Promise<void> {
    await this.choose('Add a place', words, choice)
  }

  private async choose(label: string, words: string, choice: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).fill(words)
    await this.page.getByRole('option', { name: choice }).first().click()
  }

  /** Below the story; the panel of links is open. */
  async addReadAlso(headline: string): Promise<void> {
    await this.page.getByRole('tabpanel').getByText('Add a story').click()
    await this.page.getByLabel('Find a story').fill(headline)
    await this.page.getByRole('option', { name: headline }).first().click()
  }

  async insertBlock(words: string): Promise<void> {
    await this.page.keyboard.type(`/${words}`)
    await this.page.getByRole('listbox', { name: 'Blocks' }).waitFor()
    await this.page.keyboard.press('Enter')
  }

  state(name: string): Locator {
    return this.page.getByRole('region', { name: 'Story' }).locator(`[data-state="${name.toLowerCase()}"]`)
  }

  async openPreview(): Promise<void> {
    await this.page.getByRole('button', { name: 'Preview', exact: true }).click()
  }

  async closePreview(): Promise<void> {
    await this.preview.getByRole('button', { name: 'Close the preview' }).click()
  }

  async lookAt(view: 'Phone' | 'Tablet' | 'Desktop' | 'Search & cards'): Promise<void> {
    await this.preview.getByText(view, { exact: true }).click()
  }

  /** The page in the preview's frame. */
  previewed(): FrameLocator {
    return this.preview.frameLocator('iframe')
  }

  /** A move without questions, from the button. */
  async makeMainMove(): Promise<void> {
    await this.mainMove.click()
  }

  async openMove(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More moves' }).click()
    await this.page.getByRole('menuitem', { name }).click()
  }

  confirmButton(move: string): Locator {
    return this.page.locator(`button[data-confirm="${move}"]`)
  }

  async publish(): Promise<void> {
    await this.mainMove.click()
    await this.confirmButton('publish').click()
  }

  /** Takes back the move that was just made. */
  undoButton(): Locator {
    return this.page.locator('button[data-undo]')
  }

  overrideBox(): Locator {
    return this.page.getByRole('checkbox', { name: 'Send it out all the same' })
  }

  readersPage(): Locator {
    return this.page.getByRole('link', { name: 'See it as readers do' })
  }

  async historyLines(): Promise<string[]> {
    await this.show('History')
    const lines = this.page.getByRole('tabpanel').getByRole('listitem')
    await lines.first().waitFor()
    return lines.allInnerTexts()
  }
}
