import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { StoryPage } from '../pages/story-page.ts'

test('an editor publishes what a reporter submitted, and a reader without JavaScript reads it', async ({
  as,
  reader,
}) => {
  const headline = `Harbour lights switched on ${Date.now()}`
  const reporter = new DeskPage(await as('reporter'))
  await reporter.open()
  const draft = await reporter.startStory('World')
  await draft.write(headline, 'The lamps were lit at dusk.')
  await draft.makeMainMove()
  await expect(draft.state('Submitted')).toBeVisible()

  const editor = new DeskPage(await as('editor'))
  await editor.open('?state=submitted')
  const story = await editor.openStory(headline)
  await expect(story.mainMove).toHaveText('Publish')
  await story.publish()
  await expect(story.state('Published')).toBeVisible()
  await expect(story.page.getByText('You see it now')).toHaveCount(0)
  const href = await story.readersPage().getAttribute('href')

  const page = await reader()
  await page.goto(href ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect(page.locator('article[data-story]')).toContainText('The lamps were lit at dusk.')
  await page.goto('/')
  await expect(page.getByText(headline).first()).toBeVisible()
  await page.goto('/world')
  await expect(page.getByText(headline).first()).toBeVisible()
  await page.goto('/news')
  await expect(page.getByText(headline).first()).toBeVisible()
})

test('a double click publishes once', async ({ as }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write(`Clicked twice ${Date.now()}`)
  await story.mainMove.dblclick()
  await story.confirmButton('publish').dblclick()
  await expect(story.state('Published')).toBeVisible()
  await story.page.reload()
  const published = (await story.historyLines()).filter((line) => line.includes('Published'))
  expect(published).toHaveLength(1)
  expect(published[0]).toContain('edition 1')
})

test('a story that lacks something says what, and leads there', async ({ as }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.writeHeadline('Without a standfirst')
  await story.waitUntilSaved()
  await story.mainMove.click()
  await expect(story.confirmButton('publish')).toBeDisabled()
  await story.page.getByRole('dialog').getByRole('button', { name: 'Write a standfirst.' }).click()
  await expect(story.standfirst).toBeFocused()
})

test('a correction is asked for in words, and readers see it', async ({ as, reader }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write(`Forty ships in the bay ${Date.now()}`, 'There were forty ships.')
  await story.publish()
  await expect(story.state('Published')).toBeVisible()
  const href = await story.readersPage().getAttribute('href')
  await story.openMove('Correct…')
  await story.page.getByLabel('What was wrong').fill('The story said forty ships.')
  await story.page.getByLabel('What is right').fill('There were fourteen.')
  await story.confirmButton('correct').click()
  await expect(story.page.getByText('Correction published')).toBeVisible()
  const page = await reader()
  await page.goto(href ?? '')
  await expect(page.locator('article[data-story]')).toContainText('There were fourteen.')
})

test('a chief kills a story from a phone, and its address says so', async ({ as, reader }) => {
  const editor = new DeskPage(await as('editor'))
  await editor.open()
  const draft = await editor.startStory('World')
  await draft.write(`To be killed ${Date.now()}`)
  await draft.publish()
  await expect(draft.state('Published')).toBeVisible()
  const href = (await draft.readersPage().getAttribute('href')) ?? ''

  const phone = new DeskPage(await as('chief', { viewport: { width: 360, height: 720 }, hasTouch: true }))
  await phone.page.goto(`/newsroom/stories/${draft.id()}`)
  const story = new StoryPage(phone.page)
  await story.openMove('Kill…')
  await phone.page.getByLabel('Reason').fill('The source was an impostor.')
  await phone.page.getByLabel('Advisory').fill('Meridian has withdrawn this story. Do not use it.')
  await story.confirmButton('kill').click()
  await expect(story.state('Killed')).toBeVisible()
  const answer = await (await reader()).goto(href)
  expect(answer?.status()).toBe(410)
})
