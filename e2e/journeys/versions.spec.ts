// Two histories of a story: versions under a name, and the stream of edits. Whatever is brought back, nothing is lost.
import type { Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import type { StoryPage } from '../pages/story-page.ts'
import { StoryPage as OpenStory } from '../pages/story-page.ts'
import { VersionsPage } from '../pages/versions-page.ts'
import { axeFindings } from '../reader-test.ts'

const first = 'The harbour reopened on Monday after three days of storm.'
const second = 'Ferries to the islands run again every hour, the company said.'
const third = 'Nobody was hurt, though two ships lost their anchors.'

async function writtenStory(page: Page): Promise<StoryPage> {
  const desk = new DeskPage(page)
  await desk.open()
  const story = await desk.startStory('World')
  await story.write('Harbour reopens', first)
  for (const words of [second, third]) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(words)
  }
  await story.waitUntilSaved()
  return story
}

/** Moves the last paragraph to the top, by the keyboard. */
async function moveLastUp(story: StoryPage): Promise<void> {
  await story.body.click()
  await story.page.keyboard.press('Control+End')
  await story.page.keyboard.press('Alt+Shift+ArrowUp')
  await story.page.keyboard.press('Alt+Shift+ArrowUp')
}

test('kept, edited, compared with a moved block, and brought back while a colleague looks on', async ({ as }) => {
  const mine = await writtenStory(await as('editor'))
  const versions = new VersionsPage(mine)
  await versions.keep('Before the cut')

  await mine.writeHeadline('Harbour opens again')
  await moveLastUp(mine)
  await mine.page.keyboard.press('Control+End')
  await mine.page.keyboard.type(' It will go on until spring.')
  await mine.waitUntilSaved()

  await versions.open()
  await expect(versions.differences).toContainText('Version 1, “Before the cut”')
  await expect(versions.blocks('moved')).toContainText(third)
  await expect(versions.blocks('changed').first()).toContainText(second)
  await expect(versions.differences.getByRole('insertion').filter({ hasText: 'until spring' })).toBeVisible()
  await expect(versions.differences.getByRole('deletion').filter({ hasText: 'reopens' })).toBeVisible()
  await versions.nextChange()
  await expect(versions.differences.getByText(/1 of \d/)).toBeVisible()
  expect(await axeFindings(mine.page)).toEqual([])
  await versions.inOneText()
  await expect(versions.blocks('moved')).toHaveCount(1)

  const theirs = new OpenStory(await as('chief'))
  await theirs.open(mine.id())
  await expect(theirs.headline).toHaveValue('Harbour opens again')
  await versions.restore()
  await expect(mine.headline).toHaveValue('Harbour reopens')
  await expect(theirs.headline).toHaveValue('Harbour reopens')
  await expect(theirs.page.getByText(/restored version 1/)).toBeVisible()
  await expect.poll(() => theirs.bodyWords()).toBe(first + second + third)
  expect((await mine.stored()).words).toBe(first + second + third)

  await versions.undoRestore()
  await expect(theirs.headline).toHaveValue('Harbour opens again')
  await expect.poll(() => theirs.bodyWords()).toContain('until spring')

  // Nothing was removed from history.
  await versions.open()
  await expect(versions.lines().filter({ hasText: 'Before the cut' })).toHaveCount(1)
  await expect(versions.lines().filter({ hasText: 'Restored version 1' })).toHaveCount(1)
  await expect(versions.lines().filter({ hasText: 'Restored version 2' })).toHaveCount(1)
})

test('the stream of edits tells who wrote what, and shows the text as it was after each', async ({ as }) => {
  const mine = await writtenStory(await as('editor'))
  const theirs = new OpenStory(await as('chief'))
  await theirs.open(mine.id())
  await theirs.typeText(' The chief adds this.')
  await theirs.waitUntilSaved()

  const versions = new VersionsPage(mine)
  await versions.open()
  await versions.show('Edits')
  const latest = versions.lines().first()
  await expect(latest).toContainText('4 words added')
  await latest.getByRole('button').click()
  await expect(versions.differences.getByRole('insertion')).toContainText('The chief adds this.')
  await expect(versions.differences.getByRole('deletion')).toHaveCount(0)
})

test('who may only read compares, and can neither keep nor restore', async ({ as }) => {
  const reporter = await writtenStory(await as('reporter'))
  await new VersionsPage(reporter).keep('As I filed it')
  await reporter.makeMainMove()
  await expect(reporter.state('Submitted')).toBeVisible()
  const versions = new VersionsPage(reporter)
  await versions.open()
  await expect(versions.lines().filter({ hasText: 'As I filed it' })).toHaveCount(1)
  await expect(versions.lines().filter({ hasText: 'Submitted' })).toHaveCount(1)
  await expect(versions.view.getByRole('button', { name: /Restore|Keep/ })).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('two points stand in one text that scrolls one way only', async ({ as }) => {
    const mine = await writtenStory(await as('editor', { viewport: { width: 360, height: 740 } }))
    await mine.page.getByRole('button', { name: 'Side panel' }).click()
    const versions = new VersionsPage(mine)
    await versions.keep('Before')
    await versions.open()
    await expect(versions.differences).toContainText('The two are the same')
    await expect(versions.view.getByText('Side by side')).toHaveCount(0)
    const isWide = await mine.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(isWide).toBe(false)
  })
})
