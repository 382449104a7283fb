// What people paste from the programs they write in, each as its clipboard holds it, and what the story holds afterwards.
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import type { StoryPage } from '../pages/story-page.ts'

const folder = new URL('../../components/newsroom/editor/paste/fixtures/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const fixtures = readdirSync(folder).filter((name) => /\.(html|txt)$/.test(name))

type Clip = Record<string, string>
/** The fixture as a clip; what was copied from our own pages was copied from those of this product. */
const clipOf = (name: string, page: Page): Clip => ({
  [name.endsWith('.html') ? 'text/html' : 'text/plain']: fixture(name).replaceAll(
    'https://our.site',
    new URL(page.url()).origin,
  ),
})

async function paste(story: StoryPage, clip: Clip): Promise<void> {
  await story.body.evaluate((body, data) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value)
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clip)
}

/** What copying or cutting the selection puts on the clipboard. */
const take = (story: StoryPage, how: 'copy' | 'cut'): Promise<Clip> =>
  story.body.evaluate((body, kind) => {
    const clipboardData = new DataTransfer()
    body.dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }))
    return Object.fromEntries(clipboardData.types.map((type) => [type, clipboardData.getData(type)]))
  }, how)

async function savedBlocks(page: Page, id: number): Promise<unknown[]> {
  const answer = await page.request.get(`/api/newsroom/stories/${id}`)
  return (await answer.json()).body.content
}

async function started(page: Page): Promise<StoryPage> {
  const desk = new DeskPage(page)
  await desk.open()
  const story = await desk.startStory('World')
  await story.body.click()
  return story
}

test('every dialect of the clipboard becomes blocks of ours', async ({ as }) => {
  const story = await started(await as('reporter'))
  for (const name of fixtures) {
    await test.step(name, async () => {
      await story.body.click()
      await story.page.keyboard.press('Control+a')
      await story.page.keyboard.press('Delete')
      await paste(story, clipOf(name, story.page))
      const expected = JSON.parse(fixture(name.replace(/\.\w+$/, '.json')))
      await expect.poll(() => savedBlocks(story.page, story.id())).toEqual(expected)
    })
  }
})

test('nothing that is pasted runs, and nothing of it is fetched', async ({ as }) => {
  const page = await as('reporter')
  const story = await started(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).hostname))
  for (const name of fixtures) await paste(story, clipOf(name, story.page))
  await story.waitUntilSaved()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(asked.filter((host) => host !== new URL(page.url()).hostname)).toEqual([])
  await expect(
    story.body.locator('script, style, iframe, form, svg, [onclick], [style], a[href^="javascript"]'),
  ).toHaveCount(0)
})

test('a picture on the clipboard goes to the library and then stands in the text', async ({ as }) => {
  const story = await started(await as('reporter'))
  await paste(story, {
    'text/html': `<p>Before</p><p><img src="${await dot(story.page)}" alt="A dot"></p><p>After</p>`,
  })
  await expect
    .poll(() => savedBlocks(story.page, story.id()))
    .toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Before' }] },
      { type: 'image', attrs: { mediaId: expect.any(Number), alt: 'A dot', caption: '', credit: '' } },
      { type: 'paragraph', content: [{ type: 'text', text: 'After' }] },
    ])
})

test('what cannot be brought along is told', async ({ as }) => {
  const story = await started(await as('reporter'))
  await paste(story, clipOf('word-desktop.html', story.page))
  await expect(story.page.getByText('Footnotes and comments were left out.')).toBeVisible()
  await expect(story.page.getByText('Some pictures were not on the clipboard')).toBeVisible()
})

test('text cut in one place and pasted in another is what it was', async ({ as }) => {
  const story = await started(await as('reporter'))
  await paste(story, clipOf('google-docs.html', story.page))
  const before = JSON.parse(fixture('google-docs.json'))
  await expect.poll(() => savedBlocks(story.page, story.id())).toEqual(before)
  await story.body.click()
  await story.page.keyboard.press('Control+a')
  const clip = await take(story, 'cut')
  await expect.poll(() => savedBlocks(story.page, story.id())).toEqual([{ type: 'paragraph' }])
  await paste(story, clip)
  await expect.poll(() => savedBlocks(story.page, story.id())).toEqual(before)
})

/** A picture of one red dot, drawn by the browser. */
const dot = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 64
    const pen = canvas.getContext('2d')
    if (pen) pen.fillStyle = 'red'
    pen?.arc(32, 32, 20, 0, 7)
    pen?.fill()
    return canvas.toDataURL('image/png')
  })
