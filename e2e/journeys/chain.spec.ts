// A running story: from the alert to the update, with a line that tells subscribers what is new.
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { StoryPage } from '../pages/story-page.ts'
import { axeFindings } from '../reader-test.ts'

test('an alert is followed up by an update, and the advisory line says what it brings', async ({ as, reader }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const alert = await desk.startStory('World')
  const { page } = alert
  const headline = `Leaders meet ${Date.now()}`
  await alert.write(headline, 'The leaders have met.')
  await page.getByRole('textbox', { name: 'Slugline' }).fill('Korea-Summit')
  await alert.waitUntilSaved()
  await alert.publish()
  await expect(alert.state('Published')).toBeVisible()

  await alert.show('Links')
  await page.getByLabel('This piece is').selectOption('Alert')
  await expect(page.getByLabel('This piece is')).toHaveValue('alert')
  await page.getByRole('button', { name: 'Follow up' }).click()
  const alertId = alert.id()
  await page.getByRole('menuitem', { name: /^Update/ }).click()
  await page.waitForURL(
    (address) => /\/stories\/\d+$/.test(address.pathname) && !address.pathname.endsWith(`/${alertId}`),
  )

  const update = new StoryPage(page)
  await expect(update.headline).toHaveValue(headline)
  await update.typeText('\n“We have agreed,” the minister said.')
  await update.waitUntilSaved()
  await update.show('Story')
  await update.show('Links')
  const pieces = page.getByRole('list', { name: 'Pieces of the running story' }).getByRole('listitem')
  await expect(pieces).toHaveCount(2)
  await expect(page.locator('[data-advisory]')).toContainText(/^UPDATES Korea-Summit: adds quotes .* Replaces alert of/)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Put into the note to editors' }).click()
  await update.show('Story')
  await expect(page.getByLabel('Note to editors')).toHaveValue(/^UPDATES Korea-Summit/)

  await update.waitUntilSaved()
  await update.publish()
  await expect(update.state('Published')).toBeVisible()
  const href = (await update.readersPage().getAttribute('href')) ?? ''
  const paper = await reader()
  await paper.goto(href)
  await expect(paper.getByRole('region', { name: 'Earlier in this story' }).getByRole('link').first()).toContainText(
    headline,
  )
})
