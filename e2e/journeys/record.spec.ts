// What is on record of a story: for readers, what changed between the editions they had; for the newsroom, all of it.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import type { StoryPage } from '../pages/story-page.ts'
import { axeFindings } from '../reader-test.ts'

async function correctedStory(page: Page): Promise<{ story: StoryPage; href: string }> {
  const desk = new DeskPage(page)
  await desk.open()
  const story = await desk.startStory('World')
  await story.write(`Ships in the bay ${Date.now()}`, 'There were forty ships in the bay.')
  await story.publish()
  await expect(story.state('Published')).toBeVisible()
  const href = (await story.readersPage().getAttribute('href')) ?? ''
  await story.body.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('There were fourteen ships in the bay.')
  await story.waitUntilSaved()
  await story.openMove('Correct…')
  await page.getByLabel('What was wrong').fill('The story said forty ships.')
  await page.getByLabel('What is right').fill('There were fourteen.')
  await story.confirmButton('correct').click()
  await expect(page.getByText('Correction published')).toBeVisible()
  return { story, href }
}

test('a reader without JavaScript sees what a correction changed, word by word', async ({ as, reader }) => {
  const editor = await as('editor')
  const { href } = await correctedStory(editor)
  const page = await reader()
  await page.goto(href)
  await expect(page.locator('[data-correction="correction"]')).toContainText('There were fourteen.')
  await page.getByRole('link', { name: 'What changed' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed')
  const changes = page.locator('[data-changes]')
  await expect(changes.getByRole('deletion')).toContainText('forty')
  await expect(changes.getByRole('insertion')).toContainText('fourteen')
  await expect(page.locator('[data-edition-on-record]')).toHaveCount(2)
  // Axe needs JavaScript.
  await editor.goto(page.url())
  expect(await axeFindings(editor)).toEqual([])

  await page.goto('/corrections')
  const row = page.locator('[data-correction]').filter({ hasText: 'The story said forty ships.' }).first()
  await row.getByRole('link', { name: /^What changed/ }).click()
  await expect(changes.getByRole('insertion')).toContainText('fourteen')

  expect((await page.goto(`${href}/changes?from=1&to=7`))?.status()).toBe(404)
})

test('the history lists the whole life of a story, and its dossier is whole', async ({ as }) => {
  const page = await as('editor')
  const { story } = await correctedStory(page)
  const id = story.id()
  await page.goto(`/newsroom/stories/${id}/history`)
  const events = page.getByRole('region', { name: 'What happened' })
  await expect(events.getByText('Started the story')).toBeVisible()
  await expect(events.getByText('Published edition 1')).toBeVisible()
  await expect(events.getByText('Corrected with edition 2')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Editions of record' }).getByRole('listitem')).toHaveCount(2)
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('link', { name: 'what it changed: edition 2' }).click()
  await expect(page.getByRole('deletion')).toContainText('forty')
  await page.getByRole('link', { name: 'History' }).click()
  await page.getByRole('link', { name: 'Editions', exact: true }).click()
  await expect(events.getByText('Started the story')).toHaveCount(0)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the dossier' }).click()
  const file = await (await download).path()
  const dossier = JSON.parse(await readFile(file, 'utf8'))
  expect(dossier.record.editions).toHaveLength(2)
  expect(dossier.digest).toMatch(/^[0-9a-f]{64}$/)
})

test('the history of another desk’s story is not there', async ({ as }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write('Not for the photo desk')
  const page = await as('photo')
  const answer = await page.request.get(`/api/newsroom/stories/${story.id()}/dossier`)
  expect(answer.status()).toBe(404)
})
