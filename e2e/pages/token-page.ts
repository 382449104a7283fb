import type { Page } from '@playwright/test'

/** The tokens on one's own account page. */
export class TokenPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get section() {
    return this.page.getByRole('region', { name: 'API tokens' })
  }
  row(name: string) {
    return this.section.getByRole('listitem').filter({ hasText: name })
  }
  get fresh() {
    return this.page.getByRole('region', { name: 'The new token' })
  }

  async open() {
    await this.page.goto('/newsroom/account')
    await this.section.waitFor()
  }

  /** Makes a token with the scopes by their words beside those ticked already; gives it. */
  async make(name: string, ...words: string[]): Promise<string> {
    await this.section.getByLabel('What the token is for').fill(name)
    for (const scope of words) await this.section.getByRole('checkbox', { name: scope }).check()
    await this.section.getByRole('button', { name: 'Make a token' }).click()
    return (await this.fresh.getByRole('code').textContent()) ?? ''
  }

  async putAway() {
    await this.fresh.getByRole('button', { name: 'Done' }).click()
  }

  async revoke(name: string) {
    await this.row(name).getByRole('button', { name: 'Revoke' }).click()
    await this.row(name)
      .getByRole('button', { name: `Yes, revoke ${name}` })
      .click()
  }
}
