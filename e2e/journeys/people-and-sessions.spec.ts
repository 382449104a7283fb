// Who may come in, from where, and how fast a "no more" holds.
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { PeoplePage } from '../pages/people-page.ts'
import { SignInPage } from '../pages/sign-in-page.ts'

const password = 'a sentence of her own'
const somebodyNew = () => `Nadia Vale ${Math.random().toString(36).slice(2, 8)}`
const emailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@meridian.example`

async function newBrowser(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/newsroom')
  await new SignInPage(page).signIn(email, password)
  await page.getByRole('navigation', { name: 'Newsroom' }).waitFor()
  return page
}

test('an administrator adds somebody, who works until the role and then the account are taken away', async ({
  as,
  browser,
}) => {
  const name = somebodyNew()
  const people = new PeoplePage(await as('admin'))
  await people.open()
  await people.add({ name, email: emailOf(name), password, role: 'reporter' })
  await expect(people.row(name)).toContainText('Reporter')

  const theirs = await newBrowser(browser, emailOf(name))
  await expect(theirs.getByRole('button', { name: 'New story' })).toBeVisible()
  await people.takeAway(name, 'Reporter')
  await theirs.reload()
  await expect(theirs.getByRole('button', { name: 'New story' })).toBeHidden()
  await people.disable(name)
  await theirs.reload()
  await expect(theirs).toHaveURL(/\/newsroom\/sign-in/)
  await theirs.context().close()
})

test('a wrong password gets one sentence, keeps the address, and the right one goes to the page that was asked for', async ({
  page,
}) => {
  await page.goto('/newsroom/account')
  await expect(page).toHaveURL(/\/newsroom\/sign-in\?next=%2Fnewsroom%2Faccount/)
  const door = new SignInPage(page)
  await door.signIn('chief@meridian.example', 'not this one')
  await expect(page.getByRole('alert').filter({ hasText: 'is not right' })).toBeVisible()
  await expect(door.email).toHaveValue('chief@meridian.example')
  await door.signIn('chief@meridian.example', 'broadsheet-demo')
  await expect(page).toHaveURL(/\/newsroom\/account$/)
})

test('a browser that is signed out from another one is out at its next page', async ({ as, browser }) => {
  const name = somebodyNew()
  const people = new PeoplePage(await as('admin'))
  await people.open()
  await people.add({ name, email: emailOf(name), password, role: 'editor' })
  const [here, phone] = [await newBrowser(browser, emailOf(name)), await newBrowser(browser, emailOf(name))]
  await here.goto('/newsroom/account')
  await here.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(here.getByRole('listitem')).toHaveCount(1)
  await phone.goto('/newsroom/account')
  await expect(phone).toHaveURL(/\/newsroom\/sign-in\?next=%2Fnewsroom%2Faccount/)
  await here.reload()
  await expect(here).toHaveURL(/\/newsroom\/account$/)
  await Promise.all([here.context().close(), phone.context().close()])
})

const cookie = 'broadsheet.session=forged'
const shapes: Record<string, string>[] = [
  {},
  { cookie },
  { cookie, rsc: '1' },
  { cookie, rsc: '1', 'next-router-prefetch': '1' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { cookie, 'x-newsroom-path': '//evil.example', 'x-forwarded-host': 'evil.example' },
]

test('an address of the newsroom is worth nothing to nobody and to lower roles', async ({ request, as }) => {
  const paths = ['/newsroom', '/newsroom/desk', '/newsroom/people', '/newsroom/account', '/newsroom/stories/1']
  for (const path of paths) {
    for (const headers of shapes) {
      const response = await request.get(path, { headers, maxRedirects: 0 })
      expect([response.status(), await response.text()]).toEqual([307, expect.not.stringContaining('meridian.example')])
    }
  }
  const reporter = await as('reporter')
  const refused = await reporter.request.get('/newsroom/people')
  expect([refused.status(), await refused.text()]).toEqual([404, expect.not.stringContaining('admin@meridian.example')])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`sign-in, people and account, ${colorScheme}, under axe`, async ({ as, browser }) => {
    const violationsOf = async (page: Page) =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 160)])
    const stranger = await (await browser.newContext({ colorScheme })).newPage()
    await stranger.goto('/newsroom/sign-in')
    expect(await violationsOf(stranger)).toEqual([])
    const people = new PeoplePage(await as('admin', { colorScheme }))
    await people.open()
    expect(await violationsOf(people.page)).toEqual([])
    await people.openPerson('Tess Oquendo')
    expect(await violationsOf(people.page)).toEqual([])
    await people.page.goto('/newsroom/account')
    expect(await violationsOf(people.page)).toEqual([])
    await stranger.context().close()
  })
}
