// Two people in one story: whatever they do, nothing either of them wrote is lost unasked.
import type { Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { StoryPage } from '../pages/story-page.ts'

test.use({ expectedComplaints: /ERR_INTERNET_DISCONNECTED|status of 409/ })

async function sameStory(first: Page, second: Page): Promise<[StoryPage, StoryPage]> {
  const desk = new DeskPage(first)
  await desk.open()
  const mine = await desk.startStory('World')
  await mine.write('One headline', 'One text.')
  const theirs = new StoryPage(second)
  await theirs.open(mine.id())
  return [mine, theirs]
}

test('the second save of the same words is refused with both versions, and the choice decides', async ({ as }) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  await theirs.writeHeadline('The chief’s headline')
  await theirs.waitUntilSaved()
  await mine.writeHeadline('The editor’s headline')
  await expect(mine.conflict).toBeVisible()
  await expect(mine.conflict).toContainText('The chief’s headline')
  await expect(mine.conflict).toContainText('The editor’s headline')
  await expect(mine.status).toContainText('Not saved')

  // Nothing was overwritten while the question stands.
  await theirs.page.reload()
  await expect(theirs.headline).toHaveValue('The chief’s headline')

  await mine.conflict.getByRole('button', { name: 'Keep mine over theirs' }).click()
  await mine.waitUntilSaved()
  await theirs.page.reload()
  await expect(theirs.headline).toHaveValue('The editor’s headline')
})

test('taking theirs keeps mine to copy from', async ({ as }) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  await theirs.typeText(' The chief adds this.')
  await theirs.waitUntilSaved()
  await mine.typeText(' The editor adds that.')
  await expect(mine.conflict).toContainText('The chief adds this.')
  await mine.conflict.getByRole('button', { name: 'Take theirs' }).click()
  await expect(mine.body).toContainText('The chief adds this.')
  await expect(mine.body).not.toContainText('The editor adds that.')
  await expect(mine.page.getByText('Your version, set aside')).toBeVisible()
  await mine.waitUntilSaved()
  await mine.page.reload()
  await expect(mine.page.getByText('Your version, set aside')).toBeVisible()
})

test('field by field, each decides for itself', async ({ as }) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  await theirs.writeHeadline('Their headline')
  await theirs.writeStandfirst('Their standfirst.')
  await theirs.waitUntilSaved()
  await mine.page.context().setOffline(true)
  await mine.writeHeadline('My headline')
  await mine.writeStandfirst('My standfirst.')
  await mine.waitForStatus('offline')
  await mine.page.context().setOffline(false)
  await mine.conflict.getByRole('region', { name: 'Headline' }).getByText('Mine', { exact: true }).first().click()
  await mine.conflict.getByRole('region', { name: 'Standfirst' }).getByText('Theirs', { exact: true }).first().click()
  await mine.conflict.getByRole('button', { name: 'Use my choices' }).click()
  await mine.waitUntilSaved()
  await theirs.page.reload()
  await expect(theirs.headline).toHaveValue('My headline')
  await expect(theirs.standfirst).toHaveValue('Their standfirst.')
})

test('different fields are joined, and each is told what the other changed', async ({ as }) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  await theirs.writeStandfirst('The chief’s standfirst.')
  await theirs.waitUntilSaved()
  await mine.writeHeadline('The editor’s headline')
  await mine.waitUntilSaved()
  await expect(mine.standfirst).toHaveValue('The chief’s standfirst.')
  await expect(mine.page.getByText('changed standfirst')).toBeVisible()
  await theirs.page.reload()
  await expect(theirs.headline).toHaveValue('The editor’s headline')
  await expect(theirs.standfirst).toHaveValue('The chief’s standfirst.')
})
