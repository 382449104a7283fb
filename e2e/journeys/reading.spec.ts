import { Newspaper } from '../pages/newspaper.ts'
import { expect, test } from '../reader-test.ts'

test.use({ javaScriptEnabled: false })

test('a reader goes from the front page through a long article, page by page and in one', async ({ page }) => {
  const newspaper = new Newspaper(page)
  await newspaper.openFromFeed(/The ship that waits/)
  await expect(newspaper.story.locator('[data-dateline]')).toContainText('/MERIDIAN/.')
  await expect(newspaper.pages).toContainText('4 pages in this article')
  const first = await newspaper.story.textContent()

  await newspaper.pages.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/\?page=2$/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\?page=2$/)
  await expect(newspaper.story).toContainText('Page 2 of 4')
  await expect(newspaper.story.locator('[data-dateline]')).toHaveCount(0)
  expect(await newspaper.story.textContent()).not.toBe(first)

  await newspaper.pages.getByRole('link', { name: 'View all' }).click()
  await expect(page).toHaveURL(/\?page=all$/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /break-something$/)
  await expect(newspaper.story).toContainText('The call came at ten past four')
})

test('a pull quote, a fact box and a table stand in the text, with what their cells mean', async ({ page }) => {
  const newspaper = new Newspaper(page)
  await newspaper.openFromFeed(/Cable compact ends/)
  await expect(newspaper.story.getByRole('figure')).toContainText('Rui Castelmar, chair of the talks')
  const facts = newspaper.story.getByRole('complementary', { name: 'The compact in figures' })
  await expect(facts.getByRole('listitem')).toHaveCount(4)
  await newspaper.openFromFeed(/what the cable compact changes/i)
  const table = newspaper.story.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['Days spent', 'Median', 'Slowest tenth'])
  await expect(table.getByRole('row', { name: /Waiting for a permit/ }).getByRole('rowheader')).toBeVisible()
})

test('the feed continues by a plain link and repeats no story', async ({ page }) => {
  const newspaper = new Newspaper(page)
  await newspaper.open('/news')
  const cards = () =>
    page
      .locator('[data-feed-group] [data-card]')
      .evaluateAll((all) => all.map((card) => card.getAttribute('data-card')))
  await expect(newspaper.dayGroups.first()).toContainText('Today')
  const newer = await cards()
  await newspaper.showMore()
  await expect(page).toHaveURL(/\?before=/)
  const older = await cards()
  expect(older.length).toBeGreaterThan(0)
  expect(older.filter((id) => newer.includes(id))).toEqual([])
})

test('a choice of sections is an address that keeps only them', async ({ page }) => {
  const newspaper = new Newspaper(page)
  await newspaper.open('/news')
  await page.getByText('Choose sections').click()
  await page.getByLabel('Sport').check()
  await page.getByLabel('World', { exact: true }).check()
  await page.getByRole('button', { name: 'Use filter' }).click()
  await page.getByText('Only World and Sport').click()
  await expect(page.getByLabel('Sport')).toBeChecked()
  await expect(page.getByLabel('World', { exact: true })).toBeChecked()
  const sections = await page
    .locator('[data-feed-group] a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[1]))
  expect(new Set(sections)).toEqual(new Set(['world', 'sport', 'football']))
})

test('the chosen city rules every clock and day of the site, until it is given up', async ({ page }) => {
  const newspaper = new Newspaper(page)
  await newspaper.open('/news')
  const instants = () =>
    page
      .locator('[data-feed-group] [data-card] time')
      .evaluateAll((all) => all.slice(0, 5).map((time) => [time.getAttribute('datetime'), time.textContent]))
  const before = await instants()
  await newspaper.settle({ city: 'Kathmandu' })
  await expect(page).toHaveURL(/\/settings$/)
  await expect(newspaper.city).toHaveText('Kathmandu UTC+5:45')
  await newspaper.open('/news')
  await expect(page.getByText('Times are UTC+5:45, Kathmandu')).toBeVisible()
  const after = await instants()
  expect(after.map(([at]) => at)).toEqual(before.map(([at]) => at))
  expect(after.map(([, words]) => words)).not.toEqual(before.map(([, words]) => words))
  await newspaper.open('/settings')
  await page.getByLabel('City', { exact: true }).selectOption('')
  await page.getByRole('button', { name: 'Save' }).click()
  expect(await page.context().cookies()).toEqual([])
})

test('the chosen appearance holds against the device’s', async ({ page }) => {
  const newspaper = new Newspaper(page)
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await newspaper.open()
  const light = await paper()
  await newspaper.settle({ theme: 'Dark' })
  await newspaper.open()
  expect(await paper()).not.toBe(light)
})

for (const path of [
  '/nothing',
  '/world/99999999/made-up',
  '/world/0/x',
  '/world/1e3/x',
  '/topics/made-up',
  '/a/b/c/d',
]) {
  test(`${path} is a 404 that says so in the newspaper’s own words`, async ({ request }) => {
    const answer = await request.get(path)
    expect(answer.status()).toBe(404)
    const html = await answer.text()
    expect(html).toContain('There is nothing at this address')
    expect(html).toContain('noindex')
  })
}

test('a story has one address: a wrong section or slug leads there for good', async ({ page, request }) => {
  const newspaper = new Newspaper(page)
  await newspaper.open()
  const href = (await newspaper.topStories.first().getByRole('link').getAttribute('href')) ?? ''
  const id = href.split('/')[2]
  for (const wrong of [`/press-review/${id}/wrong`, `/made-up/${id}/${href.split('/')[3]}`]) {
    const answer = await request.get(wrong, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([308, href])
  }
})

test('a page number that the article does not have is a 404', async ({ page, request }) => {
  const newspaper = new Newspaper(page)
  await newspaper.open()
  const href = await newspaper.topStories.first().getByRole('link').getAttribute('href')
  expect((await request.get(`${href}?page=99`)).status()).toBe(404)
})

test('a settings form with made-up values changes nothing', async ({ request, baseURL }) => {
  const answer = await request.post('/settings/save', {
    form: { zone: 'Mars/Olympus', theme: 'dark' },
    headers: { origin: baseURL ?? '' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(400)
  expect(answer.headers()['set-cookie']).toBeUndefined()
})
