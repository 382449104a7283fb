import type { Locator, Page } from '@playwright/test'

type NewPerson = { name: string; email: string; password: string; role: string }

export class PeoplePage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.goto('/newsroom/people')
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name })
  }

  async add({ name, email, password, role }: NewPerson): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a person' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Name, as in a byline').fill(name)
    await dialog.getByLabel('E-mail address').fill(email)
    await dialog.getByLabel('First password').fill(password)
    await dialog.getByLabel('Role', { exact: true }).selectOption(role)
    await dialog.getByRole('button', { name: `Add ${name}` }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  async openPerson(name: string): Promise<Locator> {
    await this.page.getByRole('button', { name, exact: true }).click()
    return this.page.getByRole('dialog', { name })
  }

  async takeAway(name: string, role: string): Promise<void> {
    const dialog = await this.openPerson(name)
    await dialog.getByRole('button', { name: `Take away ${role}` }).click()
    await dialog.getByText('None: they can sign in').waitFor()
    await this.page.keyboard.press('Escape')
  }

  async disable(name: string): Promise<void> {
    const dialog = await this.openPerson(name)
    await dialog.getByRole('button', { name: 'Disable…' }).click()
    await dialog.getByRole('button', { name: `Yes, disable ${name}` }).click()
    await dialog.getByRole('button', { name: `Enable ${name} again` }).waitFor()
  }
}
