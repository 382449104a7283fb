import type { Locator, Page } from '@playwright/test'
import { StoryPage } from './story-page.ts'

/** The editor's screen for somebody who suggests, or decides. */
export class SuggestionsInStory extends StoryPage {
  readonly switch: Locator
  readonly card: Locator
  readonly list: Locator

  constructor(page: Page) {
    super(page)
    this.switch = page.getByRole('button', { name: /^Suggest(ing)?$/ })
    this.card = page.getByRole('region', { name: 'Suggestion', exact: true })
    this.list = page.getByRole('region', { name: 'Suggestions', exact: true })
  }

  /** The body as suggestions: `{+new+}`, `{-gone-}`, paragraphs parted by `|`, their own marks as `+¶` and `−¶`. */
  async marked(): Promise<string> {
    return this.body.evaluate((body) => {
      const read = (node: Node): string => {
        if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replaceAll('\u2060', '')
        if (!(node instanceof HTMLElement) || node.dataset.caretOf !== undefined) return ''
        const inner = [...node.childNodes].map(read).join('')
        if (node.dataset.suggestion === undefined) return inner
        if (node.tagName === 'INS') return `{+${inner}+}`
        if (node.tagName === 'DEL') return `{-${inner}-}`
        return `${node.dataset.suggested === 'deletion' ? '−¶' : '+¶'}${inner}`
      }
      return [...body.children].map(read).join('|')
    })
  }

  async click(words: string): Promise<void> {
    await this.body.locator('ins, del').filter({ hasText: words }).first().click()
  }

  async showComments(): Promise<void> {
    await this.page.getByRole('tab', { name: /^Comments/ }).click()
  }
}
