// Comments stand on words and fields, go wherever the words go, and reach the people they name.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { CommentsPanel } from '../pages/comments-panel.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { StoryPage } from '../pages/story-page.ts'

const text = 'The harbour reopened on Monday after three days of storm.'

async function storyOf(page: Page, headline: string): Promise<[StoryPage, CommentsPanel]> {
  const desk = new DeskPage(page)
  await desk.open()
  const story = await desk.startStory('World')
  await story.write(headline, text)
  return [story, new CommentsPanel(page)]
}

async function sameStory(page: Page, id: number): Promise<[StoryPage, CommentsPanel]> {
  const story = new StoryPage(page)
  await story.open(id)
  return [story, new CommentsPanel(page)]
}

test('a colleague who is named is told, comes to the words, answers, and resolves', async ({ as }) => {
  const [story, comments] = await storyOf(await as('editor'), 'Named in a comment')
  const [, theirs] = await sameStory(await as('chief'), story.id())
  await comments.startOn('three days')
  await story.page.keyboard.type('The met office says two. @ngo')
  await expect(comments.people.getByRole('option', { name: 'Ngozi Abernethy' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await story.page.keyboard.press('Enter')
  await story.page.keyboard.type('can you check?')
  await comments.send()
  await expect(comments.card('can you check')).toContainText('@Ngozi Abernethy can you check?')
  await expect(comments.marked('three days')).toBeVisible()
  await expect(comments.tab).toContainText('1')
  // The key that sends a comment is the key of the story’s main move as well.
  await expect(story.state('Draft')).toBeVisible()

  // The colleague’s screen hears of it at once, the bell when it looks.
  await expect(theirs.marked('three days')).toBeVisible()
  await theirs.page.goto('/newsroom')
  await expect(theirs.bell).toHaveAccessibleName('Notices, 1 unread')
  await theirs.openNotices()
  await theirs.notice('Named in a comment').click()
  await expect(theirs.card('can you check')).toBeVisible()
  await expect(theirs.marked('three days')).toBeInViewport()
  await expect(theirs.bell).toHaveAccessibleName('Notices')
  await theirs.answer('can you check', 'Two it is.')
  await expect(comments.card('can you check')).toContainText('Two it is.')

  await theirs.resolve('can you check')
  await expect(comments.card('can you check')).toHaveCount(0)
  await comments.showResolved()
  await expect(comments.card('can you check')).toContainText('Resolved by Ngozi Abernethy')
  await comments.card('can you check').getByRole('button', { name: 'Reopen' }).click()
  await expect(comments.tab).toContainText('1')
})

test('a comment keeps its words while two people type around and inside of them', async ({ as }) => {
  const [story, comments] = await storyOf(await as('editor'), 'Typed around a comment')
  await comments.commentOn('three days', 'Two?')
  const [second, theirs] = await sameStory(await as('chief'), story.id())
  await expect(theirs.marked('three days')).toBeVisible()
  await theirs.select('days')
  await second.page.keyboard.press('ArrowLeft')
  await comments.select('The harbour')
  await story.page.keyboard.press('ArrowLeft')
  await Promise.all([second.page.keyboard.type('long '), story.page.keyboard.type('At last: ')])
  for (const panel of [comments, theirs]) {
    // A colleague’s name may stand at a caret among them.
    await expect(panel.page.locator('#field-body')).toHaveText(/^At last: .*The harbour/)
    await expect(panel.marked()).toHaveText(/^three long .*days$/)
  }
  await story.waitUntilSaved()
  await second.page.goto('/newsroom')
  await story.page.reload()
  await expect(comments.page.locator('#field-body')).toHaveText(/^At last: The harbour/)
  await expect(comments.marked()).toHaveText('three long days')
})

test('a comment goes along when its words are cut and pasted, and comes back by undo', async ({ as }) => {
  const [story, comments] = await storyOf(await as('editor'), 'Cut with a comment')
  await comments.commentOn('three days', 'Two?')
  await comments.select('after three days of storm')
  await story.page.keyboard.press('Control+x')
  await expect(comments.marked()).toHaveCount(0)
  await expect(comments.card('Two?')).toContainText('not in the text any more')
  await story.page.keyboard.press('Control+z')
  await expect(comments.marked()).toHaveText('three days')
  await comments.select('after three days of storm')
  await story.page.keyboard.press('Control+x')
  await story.page.keyboard.press('Control+Home')
  await story.page.keyboard.press('Control+v')
  await expect(comments.marked()).toHaveText('three days')
  await expect(comments.card('Two?')).not.toContainText('not in the text any more')
})

test.describe('without a place', () => {
  // Words that are not there are refused.
  test.use({ expectedComplaints: /status of 400/ })

  test('a comment whose words are gone says so, keeps them, and goes back on them or on others', async ({ as }) => {
    const [story, comments] = await storyOf(await as('editor'), 'Words that went')
    await comments.commentOn('three days', 'Two?')
    await comments.select('three days')
    await story.page.keyboard.type('some time')
    const card = comments.card('Two?')
    await expect(card).toContainText('not in the text any more')
    await expect(card).toContainText('three days')
    await card.getByRole('button', { name: 'Find them' }).click()
    await expect(card).toContainText('Select where the comment belongs')
    await comments.select('some time')
    await card.getByRole('button', { name: 'Put on the selection' }).click()
    await expect(comments.marked()).toHaveText('some time')
    await expect(card).not.toContainText('not in the text any more')
  })
})

test('a field has its own comments, counted beside it', async ({ as }) => {
  const [story, comments] = await storyOf(await as('editor'), 'A headline to doubt')
  await story.headline.focus()
  await story.headline.press('Control+Alt+m')
  await story.page.keyboard.type('Which harbour?')
  await comments.send()
  await expect(comments.card('Which harbour?')).toContainText('Headline')
  await expect(story.page.getByRole('button', { name: '1 open comment on the headline' })).toBeVisible()
  await expect(story.headline).toBeFocused()
})

test('an author who only reads now may comment on words all the same', async ({ as }) => {
  const [story] = await storyOf(await as('reporter'), 'Handed to the desk')
  await story.makeMainMove()
  await story.state('Submitted').waitFor()
  const [editors, desk] = await sameStory(await as('editor'), story.id())
  const [, mine] = await sameStory(story.page, story.id())
  await mine.commentOn('three days', 'I have a source for this.')
  await expect(mine.marked()).toHaveText('three days')
  await expect(desk.marked()).toHaveText('three days')
  await desk.open()
  await desk.answer('I have a source', 'Send it.')
  await expect(mine.card('I have a source')).toContainText('Send it.')
  await editors.typeText(' More.')
  await expect(mine.page.locator('#field-body')).toContainText('More.')
})

test('comments are there for screen readers', async ({ as }) => {
  const [, comments] = await storyOf(await as('editor'), 'Read aloud')
  await comments.commentOn('three days', 'Two?')
  const { violations } = await new AxeBuilder({ page: comments.page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 160)])).toEqual([])
})
