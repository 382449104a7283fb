import type { Locator, Page } from '@playwright/test'

/** The comments of the story on the screen. */
export class CommentsPanel {
  readonly page: Page
  readonly tab: Locator
  readonly box: Locator
  readonly cards: Locator
  readonly people: Locator
  readonly bell: Locator

  constructor(page: Page) {
    this.page = page
    this.tab = page.getByRole('tab', { name: /^Comments/ })
    this.box = page.getByRole('textbox', { name: 'Comment', exact: true })
    this.cards = page.getByRole('article', { name: /^Comment of/ })
    this.people = page.getByRole('listbox', { name: 'People' })
    this.bell = page.getByRole('button', { name: /^Notices/ })
  }

  async open(): Promise<void> {
    await this.tab.click()
  }

  card(words: string): Locator {
    return this.cards.filter({ hasText: words })
  }

  /** The words in the text that carry any thread. */
  marked(words?: string): Locator {
    const marks = this.page.locator('#field-body [data-thread]')
    return words === undefined ? marks : marks.filter({ hasText: words })
  }

  /** Selects the first place of words in the text, as a person does by mouse. Names at carets are no text. */
  async select(words: string): Promise<void> {
    // A colleague's caret that arrives at this moment makes the text put its own selection back: once more, then.
    for (let attempt = 0; attempt < 10; attempt++) {
      await this.putSelection(words)
      const taken = await this.page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(String(document.getSelection()))))
          }),
      )
      if (taken.startsWith(words.slice(0, 1)) && taken.endsWith(words.slice(-1))) return
    }
  }

  private async putSelection(words: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      const text = document.getElementById('field-body')
      const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT)
      const letters: [Node, number][] = []
      let all = ''
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest('.ProseMirror-widget')) continue
        for (let at = 0; at < (node.textContent?.length ?? 0); at++) letters.push([node, at])
        all += node.textContent
      }
      const at = all.indexOf(wanted)
      const [first, last] = [letters[at], letters[at + wanted.length - 1]]
      if (first === undefined || last === undefined) throw new Error(`“${wanted}” does not stand in “${all}”`)
      text?.focus()
      document.getSelection()?.setBaseAndExtent(first[0], first[1], last[0], last[1] + 1)
    }, words)
  }

  async startOn(words: string): Promise<void> {
    await this.select(words)
    await this.page.keyboard.press('Control+Alt+m')
    await this.box.waitFor()
  }

  async send(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
  }

  /** Comments on words of the text. */
  async commentOn(words: string, text: string): Promise<void> {
    await this.startOn(words)
    await this.page.keyboard.type(text)
    await this.send()
    await this.card(text).waitFor()
  }

  async answer(thread: string, text: string): Promise<void> {
    const card = this.card(thread)
    const open = card.getByRole('button', { name: 'Answer', exact: true })
    if ((await card.getByRole('textbox', { name: 'Answer' }).count()) === 0) await open.click()
    await card.getByRole('textbox', { name: 'Answer' }).fill(text)
    await card.getByRole('textbox', { name: 'Answer' }).press('Control+Enter')
    await card.getByRole('listitem').filter({ hasText: text }).waitFor()
  }

  async resolve(thread: string): Promise<void> {
    await this.card(thread).getByRole('button', { name: 'Resolve' }).click()
  }

  async showResolved(): Promise<void> {
    await this.page.getByText(/^Resolved \d+$/).click()
  }

  async openNotices(): Promise<void> {
    await this.bell.click()
  }

  notice(words: string): Locator {
    return this.page.getByRole('dialog', { name: 'Notices' }).getByRole('link').filter({ hasText: words })
  }
}
