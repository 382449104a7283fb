// What people who write all day expect of the place they write in.
import type { Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { FindBar } from '../pages/find-bar.ts'
import type { StoryPage } from '../pages/story-page.ts'
import { axeFindings } from '../reader-test.ts'

async function started(page: Page): Promise<StoryPage> {
  const desk = new DeskPage(page)
  await desk.open()
  return desk.startStory('World')
}

test('words are found and replaced in all texts of a story, each press one step of undo', async ({ as }) => {
  const story = await started(await as('reporter'))
  await story.write('Port opens', 'The port opens. Ports are many; the Port stays.')
  const find = new FindBar(story.page)
  await find.open()
  await find.lookFor('port')
  await expect(find.told).toHaveText('1 of 4 · Headline')
  await expect(story.headline).toHaveAttribute('data-found', 'here')
  await find.next()
  await find.next()
  await expect(find.told).toHaveText('3 of 4')
  await find.previous()
  await expect(find.told).toHaveText('2 of 4')
  await find.toggle('Whole words')
  await expect(find.told).toHaveAttribute('data-found', '3')
  await find.toggle('Match case')
  await expect(find.told).toHaveAttribute('data-found', '1')
  await find.toggle('Match case')
  await expect(story.body.locator('.found')).toHaveCount(2)

  await find.replace('harbour', 'All')
  await expect(find.told).toHaveText('Nothing found')
  await expect(story.headline).toHaveValue('harbour opens')
  await expect(story.body).toHaveText('The harbour opens. Ports are many; the harbour stays.')
  await story.waitUntilSaved()

  await find.close()
  await story.body.click()
  await story.page.keyboard.press('Control+z')
  await expect(story.body).toHaveText('The port opens. Ports are many; the Port stays.')
  await story.headline.click()
  await story.page.keyboard.press('Control+z')
  await expect(story.headline).toHaveValue('Port opens')
})

test('one place after the other is replaced, and the search goes on from there', async ({ as }) => {
  const story = await started(await as('reporter'))
  await story.write('One', 'a cat, a cat, a cat')
  await story.page.keyboard.press('Control+Home')
  const find = new FindBar(story.page)
  await find.open()
  await find.lookFor('cat')
  await find.replace('catfish', 'Replace')
  await expect(story.body).toHaveText('a catfish, a cat, a cat')
  await find.replace('catfish', 'Replace')
  await expect(story.body).toHaveText('a catfish, a catfish, a cat')
  await find.close()
  await story.page.keyboard.type('dog')
  await expect(story.body).toHaveText('a catfish, a catfish, a dog')
})

test('TK is counted, leads to where it stands, and is asked about before it goes out', async ({ as }) => {
  const story = await started(await as('editor'))
  await story.write('TK win the cup', 'The mayor, TK, said so.')
  const chip = story.page.locator('[data-placeholders]')
  await expect(chip).toHaveAttribute('data-placeholders', '2')
  await chip.click()
  await expect(story.headline).toBeFocused()
  await story.page.keyboard.type('Rovers')
  await expect(story.headline).toHaveValue('Rovers win the cup')
  await expect(chip).toHaveAttribute('data-placeholders', '1')

  await story.mainMove.click()
  await expect(story.page.getByText('One TK is not filled in: the text.')).toBeVisible()
  await expect(story.confirmButton('publish')).toBeDisabled()
  await story.page.getByRole('button', { name: 'One TK is not filled in' }).click()
  await expect(story.body).toBeFocused()
  await story.page.keyboard.type('Ada Holm')
  await expect(story.body).toHaveText('The mayor, Ada Holm, said so.')
  await expect(chip).toHaveCount(0)
})

test('a story may go out with a TK when somebody says so', async ({ as }) => {
  const story = await started(await as('editor'))
  await story.write(`TK Maxx opens ${Date.now()}`)
  await story.mainMove.click()
  await story.page.getByRole('checkbox', { name: 'Let it go out like this' }).check()
  await story.confirmButton('publish').click()
  await expect(story.state('Published')).toBeVisible()
})

test('counters warn before a limit, and the bar counts words', async ({ as }) => {
  const story = await started(await as('reporter'))
  const counter = story.page.locator('#counter-headline')
  await story.writeHeadline('Short enough')
  await expect(counter).toHaveText('12 of 200')
  await story.writeHeadline('x'.repeat(190))
  await expect(counter).toHaveText('10 left')
  await story.writeHeadline('x'.repeat(203))
  await expect(counter).toHaveText('3 too many')
  await story.typeText('Four words are here.')
  await expect(story.page.locator('[data-word-count]')).toHaveAttribute('data-word-count', '4')
  for (const box of [story.headline, story.standfirst, story.body]) {
    await expect(box).toHaveAttribute('lang', 'en')
    await expect(box).toHaveAttribute('spellcheck', 'true')
  }
})

test('full screen shows the text and whether it is saved, and Escape leaves it', async ({ as }) => {
  const story = await started(await as('reporter'))
  await story.write('Calm')
  const navigation = story.page.getByRole('navigation', { name: 'Newsroom' })
  await story.page.keyboard.press('Control+Shift+f')
  await expect(navigation).toBeHidden()
  await expect(story.mainMove).toBeHidden()
  await story.typeText(' More words.')
  const line = story.page.getByRole('region', { name: 'Full-screen writing' })
  await expect(line.locator('[data-save-status="saved"]')).toBeVisible()
  await story.page.keyboard.press('Escape')
  await expect(navigation).toBeVisible()
  await expect(line).toHaveCount(0)
})

test('Ctrl S answers, and the keys can be read while one writes', async ({ as }) => {
  const story = await started(await as('reporter'))
  await story.write('Saved')
  await story.page.keyboard.press('Control+s')
  await expect(story.page.getByText('Saved already.')).toBeVisible()
  await story.page.keyboard.press('Control+/')
  const sheet = story.page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByText('Find and replace in all texts of the story')).toBeVisible()
  expect(await axeFindings(story.page)).toEqual([])
  await story.page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('a search goes on while a colleague writes', async ({ as }) => {
  const story = await started(await as('editor'))
  await story.write(`Two at once ${Date.now()}`, 'red and red and red')
  const colleague = await as('chief')
  await colleague.goto(story.page.url())
  const theirs = colleague.getByRole('textbox', { name: 'Body' })
  await expect(theirs).toContainText('red and red')
  const find = new FindBar(story.page)
  await find.open()
  await find.lookFor('red')
  await expect(find.told).toHaveAttribute('data-found', '3')
  await theirs.click()
  await colleague.keyboard.press('Control+Home')
  await colleague.keyboard.type('red, then ')
  await expect(find.told).toHaveAttribute('data-found', '4')
  await find.replace('blue', 'All')
  await expect(theirs).toContainText('blue, then blue and blue and blue')
})
