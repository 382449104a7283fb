// The reader's page beside the text: live, at every width, and as others would show the story.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'

test('the page follows what is typed, and keeps the place to which somebody has scrolled', async ({ as }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write('The bridge opens', Array.from({ length: 30 }, (_, n) => `Line ${n} of the story.`).join('\n'))
  await story.openPreview()
  const page = story.previewed()
  await expect(page.getByRole('heading', { level: 1, name: 'The bridge opens' })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Preview' })).toHaveCount(0)

  await page.getByText('Line 25 of the story.').scrollIntoViewIfNeeded()
  const place = await page.locator('html').evaluate(({ scrollTop }) => scrollTop)
  expect(place).toBeGreaterThan(0)
  await story.typeText(' And one thing more.')
  await expect(page.getByText('And one thing more.')).toBeAttached()
  expect(await page.locator('html').evaluate(({ scrollTop }) => scrollTop)).toBe(place)

  await story.writeHeadline('The bridge is open')
  await expect(page.getByRole('heading', { level: 1, name: 'The bridge is open' })).toBeAttached()
})

test('the page is as wide as the device that is asked for, and closes by its key', async ({ as }) => {
  const desk = new DeskPage(await as('editor', { viewport: { width: 1440, height: 900 } }))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write('A page of many widths')
  await story.page.keyboard.press('Control+Alt+P')
  const width = () =>
    story
      .previewed()
      .locator('html')
      .evaluate(({ clientWidth }) => clientWidth)
  for (const [view, wide] of [
    ['Phone', 390],
    ['Tablet', 820],
    ['Desktop', 1_280],
  ] as const) {
    await story.lookAt(view)
    await expect.poll(width).toBe(wide)
  }
  await story.page.keyboard.press('Control+Alt+P')
  await expect(story.preview).toHaveCount(0)
})

test('a search result and a card are shown as they would be cut', async ({ as }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  const headline = 'The commission says that the bridge over the strait will open before the end of the winter'
  await story.write(headline)
  await story.openPreview()
  await story.lookAt('Search & cards')
  const search = story.preview.getByRole('region', { name: 'Search result' })
  await expect(search).toContainText('The commission says that the bridge over the strait will…')
  await expect(search).toContainText('Likely cut: headline.')
  await expect(story.preview.getByRole('region', { name: 'Our own narrow lists' })).toContainText(headline)
  const { violations } = await new AxeBuilder({ page: story.page }).include('aside[aria-label="Preview"]').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('on a phone the page has the screen to itself until it is closed', async ({ as }) => {
  const desk = new DeskPage(await as('editor', { viewport: { width: 360, height: 780 } }))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write('Read on a phone')
  await story.openPreview()
  await expect(story.previewed().getByRole('heading', { level: 1, name: 'Read on a phone' })).toBeVisible()
  await story.closePreview()
  await expect(story.headline).toHaveValue('Read on a phone')
})
