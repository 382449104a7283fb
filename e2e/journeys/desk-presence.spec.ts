// Who is in which story, on the desk.
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { StoryPage } from '../pages/story-page.ts'

test('the desk shows who has a story open, and that they left', async ({ as }) => {
  const headline = `Presence ${Date.now()}`
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const mine = await desk.startStory('World')
  await mine.write(headline, 'One text.')
  await mine.waitUntilSaved()
  const id = mine.id()
  await desk.open()
  const theirs = new StoryPage(await as('chief'))
  await theirs.open(id)
  await expect(desk.peopleIn(headline)).toHaveCount(1, { timeout: 15_000 })
  await expect(desk.peopleIn(headline)).toHaveAccessibleName(/^In this story: \p{L}+ .*\p{L}+$/u)
  await theirs.page.goto('/newsroom/account')
  await expect(desk.peopleIn(headline)).toHaveCount(0, { timeout: 15_000 })
})
