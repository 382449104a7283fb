// What every template of the newspaper must hold at every width, by day and by night.

import { Newspaper } from '../pages/newspaper.ts'
import { axeFindings, expect, test } from '../reader-test.ts'

const templates = [
  '/',
  '/news',
  '/world',
  '/topics',
  '/topics/shipping',
  '/corrections',
  '/settings',
  'story',
  'corrected',
  'with a table',
  '/nothing-here',
]
const looks = [
  { name: 'light, wide', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'dark, tablet', viewport: { width: 768, height: 1024 }, colorScheme: 'dark' },
  { name: 'light, 320 px', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { name: 'dark, phone', viewport: { width: 360, height: 800 }, colorScheme: 'dark' },
] as const

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use({ ...look, expectedComplaints: [/status of 404/] })

    for (const template of templates) {
      test(`${template} has nothing that axe finds wrong and scrolls one way only`, async ({ page }) => {
        const newspaper = new Newspaper(page)
        if (template === 'story') await newspaper.openFromFeed(/The ship that waits/)
        else if (template === 'corrected') await newspaper.openFromFeed(/Lagos Mariners win Harbour Cup/)
        else if (template === 'with a table') await newspaper.openFromFeed(/what the cable compact changes/i)
        else await newspaper.open(template)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        expect(await axeFindings(page)).toEqual([])
        expect(await newspaper.hasSidewaysScroll()).toBe(false)
      })
    }
  })
}

for (const { viewport, least } of [
  { viewport: { width: 1440, height: 900 }, least: 12 },
  { viewport: { width: 360, height: 800 }, least: 4 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport })

    test(`the front page shows ${least} headlines without scrolling`, async ({ page }) => {
      const newspaper = new Newspaper(page)
      await newspaper.open()
      expect(await newspaper.headlinesInSight()).toBeGreaterThanOrEqual(least)
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })

  for (const path of ['/', '/news', '/world', '/corrections', '/topics', 'story']) {
    test(`words without end do not widen ${path}`, async ({ page }) => {
      const newspaper = new Newspaper(page)
      if (path === 'story') await newspaper.openFromFeed(/The ship that waits/)
      else await newspaper.open(path)
      await newspaper.stretchWords()
      expect(await newspaper.hasSidewaysScroll()).toBe(false)
    })
  }
})

test('a reader’s page loads no script but its island, and at most two fonts', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  const newspaper = new Newspaper(page)
  await newspaper.openFromFeed(/The ship that waits/)
  await page.evaluate(() => document.fonts.ready)
  expect(scripts).toEqual(['/islands/story-view.js'])
  expect(
    new Set(
      await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.endsWith('.woff2')),
      ),
    ).size,
  ).toBeLessThanOrEqual(2)
})
