// A story gets somebody who writes it, and that person is told.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../newsroom-test.ts'
import { AssignDialog } from '../pages/assign-dialog.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { StoryPage } from '../pages/story-page.ts'

// Who puts a story back loses sight of it.
test.use({ expectedComplaints: /404/ })

const due = '2031-03-04T15:00'

test('a chief gives a story with a due time; the reporter is told, opens it and writes', async ({ as }) => {
  const headline = `Ferries stop for the storm ${Date.now()}`
  const desk = new DeskPage(await as('chief'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write(headline, 'The harbour closed at noon.')
  const assigning = new AssignDialog(story.page)
  await expect(assigning.inPanel).toContainText('Nobody')
  await assigning.open()
  const { violations } = await new AxeBuilder({ page: story.page }).include('[role="dialog"]').analyze()
  expect(violations).toEqual([])
  await story.page.keyboard.press('Escape')
  await expect(assigning.dialog).toBeHidden()
  await assigning.give('Tomasz Wieland', due)
  await expect(assigning.inPanel).toContainText('Tomasz Wieland')
  await expect(assigning.inPanel).toContainText('4 Mar 2031')

  const theirs = new AssignDialog(await as('reporter'))
  await theirs.page.goto('/newsroom/desk')
  await expect(theirs.bell).toHaveAccessibleName(/unread/)
  await theirs.openNotices()
  await expect(theirs.notice(/gave you this story, due 4 Mar 2031/).first()).toBeVisible()
  await theirs.notice(new RegExp(`^${headline}`)).click()
  await expect(theirs.inPanel).toContainText('Tomasz Wieland (you)')
  const own = new StoryPage(theirs.page)
  await own.write('Ferries stop for two days', 'The harbour closed at noon.')
  await expect(theirs.inPanel.getByRole('button')).toHaveText('Put it back…')

  // What was given to somebody can be put back by them, and is gone from their sight then.
  await theirs.open()
  await theirs.choose('Nobody')
  await theirs.dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await theirs.dialog.waitFor({ state: 'hidden' })
  await expect(assigning.inPanel).toContainText('Nobody')
  await theirs.page.waitForURL('**/newsroom/desk')
})

test('a time that no clock shows is refused at its field, and nothing changes', async ({ as }) => {
  const desk = new DeskPage(await as('chief'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write('Clocks go forward', 'An hour is lost.')
  const assigning = new AssignDialog(story.page)
  await assigning.open()
  await assigning.dialog.getByLabel('Due', { exact: true }).fill('2031-03-30T01:30')
  await expect(assigning.dialog).toContainText('jump over this time')
  await assigning.dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(assigning.dialog).toBeVisible()
  await assigning.cancel()
  await expect(assigning.inPanel).not.toContainText('Due')
})
