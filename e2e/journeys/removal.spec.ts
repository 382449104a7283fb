import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { RemovalReceipt } from '../pages/removal-receipt.ts'
import { StoryPage } from '../pages/story-page.ts'
import { axeFindings } from '../reader-test.ts'

test('a chief sees where a story is used, kills it, and the receipt shows it gone everywhere', async ({
  as,
  reader,
}) => {
  const headline = `Bridge closed for good ${Date.now()}`
  const editor = new DeskPage(await as('editor'))
  await editor.open()
  const target = await editor.startStory('World')
  await target.write(headline)
  await target.publish()
  await expect(target.state('Published')).toBeVisible()
  const href = (await target.readersPage().getAttribute('href')) ?? ''
  const targetId = target.id()
  await editor.open()
  const linking = await editor.startStory('World')
  await linking.write(`Traffic after the closure ${Date.now()}`)
  await linking.show('Links')
  await linking.addReadAlso(headline)
  await linking.waitUntilSaved()
  await linking.publish()
  await expect(linking.state('Published')).toBeVisible()

  const chief = await as('chief')
  const story = new StoryPage(chief)
  await chief.goto(`/newsroom/stories/${targetId}`)
  await story.openMove('Kill…')
  const receipt = new RemovalReceipt(chief)
  await expect(receipt.used).toContainText('Read also of stories on show')
  await expect(receipt.used.getByRole('link', { name: /Traffic after the closure/ }).first()).toBeVisible()
  await receipt.fillKill('The bridge is open.', 'Meridian has killed this story. Do not use it.')
  expect(await axeFindings(chief)).toEqual([])
  await story.confirmButton('kill').click()

  await expect(receipt.dialog).toBeVisible()
  await expect(receipt.sum).toContainText(/Gone from all \d+ addresses/)
  await expect(receipt.rows.filter({ hasText: 'Home page' })).toContainText('Gone')
  await expect(receipt.rows.filter({ hasText: 'Story that leads to it' })).toContainText('Gone')
  expect(await axeFindings(chief)).toEqual([])
  await receipt.checkAgain()
  await expect(receipt.sum).toContainText(/Gone from all \d+ addresses/)
  await receipt.close()
  await chief.reload()
  await receipt.open()
  await expect(receipt.dialog).toContainText('Killed by')

  const page = await reader()
  const answer = await page.goto(href)
  expect(answer?.status()).toBe(410)
  await expect(page.getByText('Meridian has killed this story. Do not use it.')).toBeVisible()
  for (const path of ['/', '/world', '/news']) {
    await page.goto(path)
    await expect(page.getByText(headline)).toHaveCount(0)
  }
})
