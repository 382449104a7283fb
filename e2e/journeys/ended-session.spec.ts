// A session or a right that ends while somebody writes: nothing typed is lost, and nothing is saved in another’s name.
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { PeoplePage } from '../pages/people-page.ts'
import { SignInPage } from '../pages/sign-in-page.ts'
import type { StoryPage } from '../pages/story-page.ts'

test.use({
  expectedComplaints:
    /ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket connection|status of (401|403|409)|Failed to load resource/,
})

async function newStory(page: Page): Promise<StoryPage> {
  const desk = new DeskPage(page)
  await desk.open()
  const story = await desk.startStory('World')
  await story.write('Before', 'Saved text.')
  return story
}

/** Somebody of the test's own, whose session and roles nobody else needs. */
async function somebodyNew(admin: Page, browser: Browser, role: string) {
  const name = `Nadia Vale ${Math.random().toString(36).slice(2, 8)}`
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@meridian.example`
  const password = 'a sentence of her own'
  const people = new PeoplePage(admin)
  await people.open()
  await people.add({ name, email, password, role })
  const page = await (await browser.newContext()).newPage()
  await page.goto('/newsroom')
  await new SignInPage(page).signIn(email, password)
  await page.getByRole('navigation', { name: 'Newsroom' }).waitFor()
  return { name, email, password, page, people }
}

/** Ends all other sessions of the person, from another browser. */
async function endSessionElsewhere(browser: Browser, email: string, password: string): Promise<void> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/newsroom/account')
  await new SignInPage(page).signIn(email, password)
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(page.getByRole('button', { name: 'Sign out everywhere else' })).toHaveCount(0)
  await page.context().close()
}

test('a session that ends in the middle of a sentence is taken up again in place', async ({ as, browser }) => {
  const { page, name, email, password } = await somebodyNew(await as('admin'), browser, 'reporter')
  const story = await newStory(page)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await endSessionElsewhere(browser, email, password)
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await expect(dialog).toBeVisible()
  // Who closes the form may write on.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await story.typeText(' Typed without a session.')
  await expect(story.status).toContainText('Not saved – your session has ended')
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(dialog).toContainText(name)
  await new SignInPage(page).signIn(email, password)
  await story.waitUntilSaved()
  await expect(dialog).toBeHidden()
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  expect((await story.stored()).words).toBe('Saved text. Typed without a session.')
  await page.context().close()
})

test('somebody else who signs in there is told, and saves nothing in the first one’s name', async ({ as, browser }) => {
  const { page, email, password } = await somebodyNew(await as('admin'), browser, 'reporter')
  const story = await newStory(page)
  const id = story.id()
  await endSessionElsewhere(browser, email, password)
  await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor()
  await page.keyboard.press('Escape')
  await story.typeText(' The reporter’s last words.')
  await story.waitForStatus('not-saved')
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await new SignInPage(page).signIn('chief@meridian.example', 'broadsheet-demo')
  await page.getByRole('button', { name: /^Go on as/ }).click()
  await story.body.waitFor()
  expect(await story.bodyWords()).toBe('Saved text.')
  await expect(page.getByText('Words kept on this device')).toHaveCount(0)

  // The first one finds the words again on this device.
  await page.context().clearCookies()
  await page.goto(`/newsroom/stories/${id}`)
  await new SignInPage(page).signIn(email, password)
  await story.body.waitFor()
  await expect.poll(() => story.bodyWords()).toBe('Saved text. The reporter’s last words.')
  await expect(page.getByText('Words kept on this device')).toBeVisible()
  await story.waitUntilSaved()
  await page.context().close()
})

test('a right taken away in mid-typing makes a reader in place, and keeps what was typed', async ({ as, browser }) => {
  const { page, people, name } = await somebodyNew(await as('admin'), browser, 'reporter')
  const story = await newStory(page)
  await story.typeText(' Typed while it was allowed.')
  await story.waitUntilSaved()
  await page.context().setOffline(true)
  await story.typeText(' Typed when it no longer was.')
  await expect(story.status).toHaveText('Offline – kept on this device')
  await people.takeAway(name, 'Reporter')
  await page.context().setOffline(false)
  await expect(story.status).toContainText('Not saved')
  await expect(story.body).toHaveAttribute('contenteditable', 'false')
  expect(await story.bodyWords()).toContain('Typed when it no longer was.')
  await expect(page.getByRole('button', { name: 'Copy what I typed' })).toBeVisible()
  expect((await story.stored()).words).toBe('Saved text. Typed while it was allowed.')

  await page.getByRole('button', { name: 'See the story as it is saved' }).click()
  await expect(page.getByText('are not in the story')).toBeVisible()
  await expect.poll(() => story.bodyWords()).toBe('Saved text. Typed while it was allowed.')
  await page.getByRole('button', { name: 'See them' }).click()
  await expect(page.getByRole('dialog')).toContainText('Typed when it no longer was.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.reload()
  await story.body.waitFor()
  await expect(page.getByText('are not in the story')).toHaveCount(0)
  await page.context().close()
})
