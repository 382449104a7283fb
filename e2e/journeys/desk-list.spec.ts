// The list of the desk: by keys, together, and while colleagues work.
import type { Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'

/** Submitted stories of a name of their own. */
async function submitted(page: Page, name: string, count: number): Promise<string[]> {
  const desk = new DeskPage(page)
  const headlines: string[] = []
  for (let n = 1; n <= count; n++) {
    await desk.open()
    const story = await desk.startStory('World')
    await story.write(`${name} ${n}`, 'One text.')
    await story.makeMainMove()
    await expect(story.state('Submitted')).toBeVisible()
    headlines.push(`${name} ${n}`)
  }
  return headlines
}
const nameOf = (what: string) => `${what} ${Date.now()}`

test('the list is narrowed by keys alone, and a story opened; back leads to the narrowed list', async ({ as }) => {
  const name = nameOf('Keys')
  await submitted(await as('reporter'), name, 2)
  const desk = new DeskPage(await as('editor'))
  await desk.open('?layout=list')
  await expect(desk.row('Headline').first()).toBeVisible()
  await desk.findByKeys(name)
  await expect(desk.row(name)).toHaveCount(2)
  await desk.press('j', 'j', 'k')
  await expect(desk.focused()).toHaveText(`${name} 2`)
  await desk.press('Enter')
  await desk.page.waitForURL(/stories\/\d+$/)
  await desk.page.goBack()
  await expect(desk.row(name)).toHaveCount(2)
  await expect(desk.focused()).toHaveText(`${name} 2`)
})

test('three stories are approved together, reported one by one, and taken back', async ({ as }) => {
  const name = nameOf('Together')
  const headlines = await submitted(await as('reporter'), name, 3)
  const desk = new DeskPage(await as('editor'))
  await desk.open(`?layout=list&text=${encodeURIComponent(name)}`)
  for (const headline of headlines) await desk.select(headline)
  await expect(desk.bulkBar()).toContainText('3 selected')
  await desk.actOnSelected('approve')
  await expect(desk.bulkBar()).toContainText('Approved 3')
  for (const headline of headlines) await expect(desk.row(headline)).toContainText('Approved')
  const report = await desk.openReport()
  await expect(report.getByRole('row')).toHaveCount(4)
  await desk.press('Escape')
  await desk.bulkBar().getByRole('button', { name: 'Undo' }).click()
  await expect(desk.bulkBar()).toContainText('Taken back 3')
  for (const headline of headlines) await expect(desk.row(headline)).toContainText('Submitted')
})

test('a colleague’s move changes the row where it stands, and a new story announces itself', async ({ as }) => {
  const name = nameOf('Live')
  const reporter = await as('reporter')
  const [first = '', second = ''] = await submitted(reporter, name, 2)
  const desk = new DeskPage(await as('editor'))
  await desk.open(`?layout=list&state=submitted&text=${encodeURIComponent(name)}`)
  await expect(desk.row(name)).toHaveCount(2)
  const order = () => desk.page.locator('a[data-story]').allTextContents()
  const before = await order()
  const theirs = new DeskPage(await as('chief'))
  await theirs.open(`?layout=list&text=${encodeURIComponent(name)}`)
  await theirs.move(first, 'approve')
  await expect(desk.row(first)).toContainText('no longer in this view')
  await expect(desk.row(second)).toContainText('Submitted')
  expect(await order()).toEqual(before)
  await submitted(reporter, `${name} later`, 1)
  await expect(desk.news()).toHaveText('1 new')
  await desk.news().click()
  await expect(desk.row(`${name} later`)).toHaveCount(1)
  await expect(desk.row(first)).toHaveCount(0)
})

test('a view kept and shared is opened by a colleague', async ({ as }) => {
  const name = nameOf('View')
  const desk = new DeskPage(await as('editor'))
  await desk.open('?layout=list&state=submitted&urgency=1,2')
  await desk.keepView(name, true)
  const theirs = new DeskPage(await as('chief'))
  await theirs.open()
  await theirs.openView(name)
  const { searchParams } = new URL(theirs.page.url())
  expect([searchParams.get('state'), searchParams.get('urgency')]).toEqual(['submitted', '1,2'])
})

test('an editor approves from the list on a phone', async ({ as }) => {
  const name = nameOf('Phone')
  const [headline = ''] = await submitted(await as('reporter'), name, 1)
  const desk = new DeskPage(await as('editor', { viewport: { width: 360, height: 720 }, hasTouch: true }))
  await desk.open(`?layout=list&text=${encodeURIComponent(name)}`)
  await desk.page.getByRole('button', { name: `Moves for ${headline}` }).tap()
  await desk.page.getByRole('menuitem', { name: 'Approve' }).tap()
  await expect(desk.page.getByText(`Approved: ${headline}`)).toBeVisible()
})
