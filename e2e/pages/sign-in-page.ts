import type { Locator, Page } from '@playwright/test'

export class SignInPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get email(): Locator {
    return this.page.getByLabel('E-mail address')
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.email.fill(email)
    await this.page.getByLabel('Password', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }
}
