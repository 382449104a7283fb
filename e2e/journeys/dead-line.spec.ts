// Typing is never lost: through a dead line, a closed tab, an ended session.
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { StoryPage } from '../pages/story-page.ts'

test.use({ expectedComplaints: /ERR_INTERNET_DISCONNECTED|status of 401|status of 409/ })

/** The tab dies without a farewell: nothing of it can send a last word. */
async function crash(page: Page): Promise<void> {
  const isDead = page.waitForEvent('crash')
  const devtools = await page.context().newCDPSession(page)
  devtools.send('Page.crash').catch(() => {})
  await isDead
  await page.close()
}

test('words typed on a dead line are sent when it comes back', async ({ as }) => {
  const page = await as('reporter')
  const desk = new DeskPage(page)
  await desk.open()
  const story = await desk.startStory('World')
  await page.context().setOffline(true)
  await story.writeHeadline('Typed in a tunnel')
  await expect(story.status).toHaveText('Offline – kept on this device')
  await story.typeText('Still in the tunnel.')
  await page.context().setOffline(false)
  await story.waitUntilSaved()
  await page.reload()
  await expect(story.headline).toHaveValue('Typed in a tunnel')
  await expect(story.body).toContainText('Still in the tunnel.')
})

test('a tab that dies offline leaves its words on the device, offered when the story is opened again', async ({
  as,
}) => {
  const page = await as('reporter')
  const desk = new DeskPage(page)
  await desk.open()
  const story = await desk.startStory('World')
  await story.write('Before the crash', 'Saved text.')
  const id = story.id()
  await page.context().setOffline(true)
  await story.writeHeadline('Typed before the crash')
  await story.waitForStatus('offline')
  await crash(page)
  await page.context().setOffline(false)

  const again = new StoryPage(await page.context().newPage())
  await again.open(id)
  await expect(again.headline).toHaveValue('Before the crash')
  await again.page.getByRole('button', { name: 'Bring back' }).click()
  await expect(again.headline).toHaveValue('Typed before the crash')
  await again.waitUntilSaved()
  await again.page.reload()
  await expect(again.headline).toHaveValue('Typed before the crash')
  await expect(again.page.getByRole('button', { name: 'Bring back' })).toHaveCount(0)
})

test('kept words never go over a newer version unasked', async ({ as }) => {
  const page = await as('editor')
  const desk = new DeskPage(page)
  await desk.open()
  const story = await desk.startStory('World')
  await story.write('First headline')
  const id = story.id()
  await page.context().setOffline(true)
  await story.writeHeadline('Kept headline')
  await story.waitForStatus('offline')
  await crash(page)
  await page.context().setOffline(false)
  const theirs = new StoryPage(await as('chief'))
  await theirs.open(id)
  await theirs.writeHeadline('Newer headline')
  await theirs.waitUntilSaved()

  const again = new StoryPage(await page.context().newPage())
  await again.open(id)
  await expect(again.headline).toHaveValue('Newer headline')
  await again.page.getByRole('button', { name: 'Compare' }).click()
  const versions = again.page.getByRole('dialog')
  await expect(versions).toContainText('Kept headline')
  await expect(versions).toContainText('Newer headline')
  await versions.getByRole('button', { name: 'Take theirs' }).click()
  await expect(again.headline).toHaveValue('Newer headline')
})

test('a session that ends in the middle of a sentence loses nothing', async ({ as }) => {
  const page = await as('reporter')
  const desk = new DeskPage(page)
  await desk.open()
  const story = await desk.startStory('World')
  await story.writeHeadline('Half a headline')
  await story.waitUntilSaved()
  await page.context().clearCookies()
  await story.writeHeadline('A whole headline')
  await expect(story.status).toContainText('your session has ended')
  await expect(page.getByRole('link', { name: 'Sign in (new tab)' })).toBeVisible()
  const other = await page.context().newPage()
  await signIn(other, 'reporter')
  await other.close()
  await story.waitUntilSaved()
  await page.reload()
  await expect(story.headline).toHaveValue('A whole headline')
})
