// What is carried by the mouse. Each has its like by keys, in journeys of their own.
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { PlanPage } from '../pages/plan-page.ts'

test('a card of the board is dragged to where its story is to go', async ({ as }) => {
  const headline = `Kites over the pier ${Date.now()}`
  const desk = new DeskPage(await as('reporter'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write(headline)
  await desk.page.goto('/newsroom/desk?layout=board')
  const column = (state: string) => desk.page.getByRole('region', { name: new RegExp(`^${state}`) })
  const card = (state: string) => column(state).getByRole('article').filter({ hasText: headline })
  await card('Draft').dragTo(column('Submitted'))
  await expect(card('Submitted')).toBeVisible()
  await expect(card('Draft')).toHaveCount(0)
  // Where it may not go it does not stay.
  await card('Submitted').dragTo(column('Published'))
  await desk.page.reload()
  await expect(card('Submitted')).toBeVisible()
})

test('a coverage is dragged to another day', async ({ as }) => {
  const slugline = `Kite-Fair-${Date.now().toString(36)}`
  const plan = new PlanPage(await as('editor'))
  await plan.open('week')
  await plan.plan({ slugline, subject: 'Kites from nine countries' })
  const before = await plan.dayOf(slugline).getAttribute('data-day')
  const another = plan.days.and(plan.page.locator(`[data-day]:not([data-day="${before}"])`)).first()
  const after = await another.getAttribute('data-day')
  await plan.card(slugline).dragTo(another)
  await expect(plan.dayOf(slugline)).toHaveAttribute('data-day', after ?? '')
  await plan.page.reload()
  await expect(plan.dayOf(slugline)).toHaveAttribute('data-day', after ?? '')
})
