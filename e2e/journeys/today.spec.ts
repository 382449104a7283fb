// What waits for whom, and getting anywhere by a few letters.
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { TodayPage } from '../pages/today-page.ts'
import { axeFindings } from '../reader-test.ts'

const readersBrowser =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

test('what a reporter submits waits for the editor, and leads into the story', async ({ as }) => {
  const headline = `Tide tables redrawn ${Date.now()}`
  const desk = new DeskPage(await as('reporter'))
  await desk.open()
  const draft = await desk.startStory('World')
  await draft.write(headline)
  const reporter = new TodayPage(desk.page)
  await draft.makeMainMove()
  await expect(draft.state('Submitted')).toBeVisible()
  await reporter.open()
  await expect(reporter.list('Waiting for you')).not.toContainText(headline)

  const editor = new TodayPage(await as('editor'))
  await editor.open()
  await expect(editor.line('Waiting for you', headline)).toContainText('In the queue')
  expect(await axeFindings(editor.page)).toEqual([])
  const story = await editor.openStory('Waiting for you', headline)
  await expect(story.state('Submitted')).toBeVisible()
})

test('what readers read is told to the newsroom, and staff do not count', async ({ as, browser }) => {
  const headline = `Lighthouse keeper retires ${Date.now()}`
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write(headline)
  await story.publish()
  await expect(story.state('Published')).toBeVisible()
  const href = (await story.readersPage().getAttribute('href')) ?? ''
  await desk.page.goto(href)

  const context = await browser.newContext({ userAgent: readersBrowser })
  const page = await context.newPage()
  const counted = page.waitForResponse((response) => response.url().endsWith('/api/views'))
  await page.goto(href)
  expect((await counted).status()).toBe(204)
  await context.close()

  const today = new TodayPage(desk.page)
  await today.open()
  await expect(today.line('Being read now', headline)).toContainText('1')
})

test('the palette leads to places, stories and deeds by keys alone', async ({ as }) => {
  const today = new TodayPage(await as('editor'))
  await today.open()
  await today.find('late')
  await expect(today.choice('Desk: late')).toBeVisible()
  expect(await axeFindings(today.page)).toEqual([])
  await today.page.keyboard.press('Enter')
  await today.page.waitForURL(/\/newsroom\/desk\?queue=late/)
  await today.find('cable compact')
  const found = today.palette
    .getByRole('button')
    .filter({ hasText: /cable compact/i })
    .first()
  await expect(found).toBeVisible()
  await today.page.keyboard.press('Enter')
  await today.page.waitForURL(/\/newsroom\/stories\/\d+$/)
  await today.find('zzqx')
  await expect(today.palette).toContainText('Nothing is called that.')
})
