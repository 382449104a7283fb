// What is to happen is planned by day, moves from day to day, and becomes a story.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../newsroom-test.ts'
import { PlanPage } from '../pages/plan-page.ts'
import { StoryPage } from '../pages/story-page.ts'

/** A name of its own: a journey that is walked again finds what the first walk planned. */
const named = (slugline: string) => `${slugline}-${Date.now().toString(36)}`

test('an editor plans a coverage for a reporter, who starts its story from the plan', async ({ as }) => {
  const bridge = named('Bridge-Opening')
  const plan = new PlanPage(await as('editor'))
  await plan.open()
  const { violations } = await new AxeBuilder({ page: plan.page }).analyze()
  expect(violations).toEqual([])
  await plan.plan({
    slugline: bridge,
    subject: 'The new bridge opens',
    person: 'Tomasz Wieland',
    due: '2031-03-04T15:00',
  })
  await expect(plan.card(bridge)).toContainText('Tomasz Wieland')

  const theirs = new PlanPage(await as('reporter'))
  await theirs.page.goto('/newsroom/desk')
  await theirs.page.getByRole('button', { name: /^Notices/ }).click()
  await theirs.page.getByRole('link', { name: new RegExp(`^${bridge}`) }).click()
  await expect(theirs.dialog).toContainText('The new bridge opens')
  await theirs.dialog.getByRole('button', { name: 'Start the story' }).click()
  const story = new StoryPage(theirs.page)
  await expect(story.state('Draft')).toBeVisible()
  await expect(theirs.page.getByRole('textbox', { name: 'Slugline' })).toHaveValue(bridge)
  await expect(theirs.page.getByRole('region', { name: 'Assignment' })).toContainText('Tomasz Wieland (you)')

  await plan.open()
  await expect(plan.card(bridge)).toContainText('in work')
})

test('a coverage goes to another day by keys, is called off with a reason, and an empty one is refused', async ({
  as,
}) => {
  const plan = new PlanPage(await as('editor'))
  await plan.open('week')
  await plan.page.getByRole('button', { name: 'Plan coverage' }).click()
  await plan.dialog.getByRole('button', { name: 'Plan it' }).click()
  await expect(plan.dialog).toContainText('Give it a slugline')
  await expect(plan.dialog).toContainText('Say in a sentence')
  await plan.page.keyboard.press('Escape')

  const fair = named('Harvest-Fair')
  await plan.plan({ slugline: fair, subject: 'The fair of the harvest opens' })
  const before = await plan.dayOf(fair).getAttribute('data-day')
  await plan.card(fair).press('Alt+ArrowDown')
  await expect(plan.said.filter({ hasText: `${fair} is planned for` })).toBeAttached()
  await expect(plan.dayOf(fair)).not.toHaveAttribute('data-day', before ?? '')
  await plan.cancel(fair, 'No harvest this year')
  await expect(plan.card(fair)).toContainText('cancelled')
})

test('the plan of a phone lists days below each other', async ({ as }) => {
  const plan = new PlanPage(await as('chief', { viewport: { width: 360, height: 740 } }))
  await plan.open()
  await expect(plan.card('Cables-Talks')).toBeVisible()
  const width = await plan.page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
})
