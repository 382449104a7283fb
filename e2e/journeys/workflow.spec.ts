// A story's whole life, move by move, and what a reader finds after each.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { minuteAhead, ScheduleDialog } from '../pages/schedule-dialog.ts'
import { StoryPage } from '../pages/story-page.ts'

test.use({ expectedComplaints: /status of 409/ })

test('submit, return with a reason, approve, publish, undo, schedule, correct, kill: each is what a reader sees', async ({
  as,
  reader,
}) => {
  test.setTimeout(240_000)
  const headline = `Forty ships in the bay ${Date.now()}`
  const desk = new DeskPage(await as('reporter'))
  await desk.open()
  const mine = await desk.startStory('World')
  await mine.write(headline, 'There were forty ships.')
  await mine.makeMainMove()
  await expect(mine.state('Submitted')).toBeVisible()

  const story = new StoryPage(await as('chief'))
  await story.open(mine.id())
  await story.openMove('Return to draft')
  await story.page.getByLabel('Reason').fill('Who counted them?')
  await story.confirmButton('return').click()
  await expect(story.state('Draft')).toBeVisible()
  await expect(mine.state('Draft')).toBeVisible()
  expect((await mine.historyLines()).join()).toContain('Who counted them?')
  await mine.show('Story')
  await mine.typeText(' The harbour master counted them.')
  await mine.waitUntilSaved()
  await mine.makeMainMove()
  await expect(story.state('Submitted')).toBeVisible()

  await story.openMove('Approve')
  await expect(story.state('Approved')).toBeVisible()
  await story.publish()
  await expect(story.state('Published')).toBeVisible()
  const href = (await story.readersPage().getAttribute('href')) ?? ''
  const page = await reader()
  const status = async () => (await page.goto(href))?.status()
  expect(await status()).toBe(200)
  await expect(page.locator('article[data-story]')).toContainText('There were forty ships.')

  await story.undoButton().click()
  await expect(story.state('Approved')).toBeVisible()
  await expect(mine.state('Approved')).toBeVisible()
  expect(await status()).toBe(404)
  await page.goto('/news')
  await expect(page.getByText(headline)).toHaveCount(0)

  const date = new ScheduleDialog(story.page)
  await date.open('schedule')
  await date.choose(minuteAhead(20), 'UTC')
  await date.confirm().click()
  await expect(story.state('Scheduled')).toBeVisible()
  expect(await status()).toBe(404)
  await expect(story.state('Published')).toBeVisible({ timeout: 110_000 })
  expect(await status()).toBe(200)

  await story.openMove('Correct…')
  await story.page.getByLabel('What was wrong').fill('The story said that forty ships came.')
  await story.page.getByLabel('What is right').fill('Fourteen ships came.')
  await story.confirmButton('correct').click()
  await expect(story.page.getByText('Correction published')).toBeVisible()
  await status()
  await expect(page.locator('article[data-story]')).toContainText('Fourteen ships came.')
  await page.goto('/corrections')
  await expect(page.getByText('Fourteen ships came.')).toBeVisible()

  await story.openMove('Kill…')
  await story.page.getByLabel('Reason').fill('The source was an impostor.')
  await story.page.getByLabel('Advisory').fill('This story was false. Do not use it.')
  await story.confirmButton('kill').click()
  await expect(story.state('Killed')).toBeVisible()
  await expect(story.undoButton()).toHaveCount(0)
  expect(await status()).toBe(410)
  await expect(page.getByText('This story was false. Do not use it.')).toBeVisible()
  await page.goto('/corrections')
  await expect(page.getByText('Fourteen ships came.')).toHaveCount(0)
})

test('undo of an update brings the page back as it was; the key Z does it too', async ({ as, reader }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write(`The ferry sails ${Date.now()}`, 'It sails at nine.')
  await story.publish()
  await expect(story.state('Published')).toBeVisible()
  const href = (await story.readersPage().getAttribute('href')) ?? ''
  const page = await reader()
  await page.goto(href)
  // The lists beside it follow what others publish meanwhile.
  const article = page.locator('article[data-story]')
  const first = await article.innerHTML()

  await story.typeText(' It sails at ten.')
  await story.waitUntilSaved()
  await story.makeMainMove()
  await story.confirmButton('update').click()
  await expect(story.page.getByText('Update published')).toBeVisible()
  await page.goto(href)
  await expect(article).toContainText('It sails at ten.')
  await expect(story.confirmButton('update')).toHaveCount(0)
  await story.page.getByRole('heading', { level: 1 }).click()
  await story.page.keyboard.press('z')
  await expect(story.page.getByText('Undone.')).toBeVisible()
  await page.goto(href)
  expect(await article.innerHTML()).toBe(first)
  // The words stay on the desk; only readers do not have them.
  expect(await story.bodyWords()).toContain('It sails at ten.')
})

test('what is missing is overridden with a reason, which stays in the history; a firm lack is not', async ({
  as,
  reader,
}) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.typeText('The mayor has resigned.')
  await story.waitUntilSaved()
  await story.makeMainMove()
  const dialog = story.page.getByRole('dialog')
  await expect(dialog.getByText('Write a headline.').last()).toBeVisible()
  await expect(story.overrideBox()).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await story.writeHeadline(`Mayor resigns ${Date.now()}`)
  await story.waitUntilSaved()
  await story.makeMainMove()
  await expect(story.confirmButton('publish')).toBeDisabled()
  await story.overrideBox().check()
  await expect(story.confirmButton('publish')).toBeDisabled()
  await story.page.getByLabel('Why it cannot wait').fill('Flash; the standfirst follows.')
  expect((await new AxeBuilder({ page: story.page }).include('[role="dialog"]').analyze()).violations).toEqual([])
  await story.confirmButton('publish').click()
  await expect(story.state('Published')).toBeVisible()
  expect((await new AxeBuilder({ page: story.page }).include('[role="alert"]').analyze()).violations).toEqual([])
  const href = (await story.readersPage().getAttribute('href')) ?? ''
  expect((await (await reader()).goto(href))?.status()).toBe(200)
  const lines = (await story.historyLines()).join('\n')
  expect(lines).toContain('Write a standfirst.')
  expect(lines).toContain('Flash; the standfirst follows.')
})

test('of two editors who move one story at once, one succeeds and the other is told plainly', async ({ as }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const mine = await desk.startStory('World')
  await mine.write(`Two at once ${Date.now()}`)
  const theirs = new StoryPage(await as('chief'))
  await theirs.open(mine.id())
  for (const story of [mine, theirs]) await story.mainMove.click()
  await Promise.all([mine, theirs].map((story) => story.confirmButton('publish').click()))
  for (const story of [mine, theirs]) await expect(story.state('Published')).toBeVisible()
  const told = [mine, theirs].map((story) =>
    story.page.getByRole('alert').filter({ hasText: /has changed the story|published cannot go through/ }),
  )
  await expect.poll(async () => (await Promise.all(told.map((alert) => alert.count()))).toSorted()).toEqual([0, 1])
  await mine.page.reload()
  const published = (await mine.historyLines()).filter((line) => line.includes('Published edition'))
  expect(published).toHaveLength(1)
})
