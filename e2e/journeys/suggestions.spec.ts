// Suggestions: what one person would change, another decides, and neither loses a word of what was there.
import type { Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { SuggestionsInStory } from '../pages/suggestions-in-story.ts'

async function storyWith(page: Page, text: string): Promise<SuggestionsInStory> {
  const desk = new DeskPage(page)
  await desk.open()
  await desk.startStory('World')
  const story = new SuggestionsInStory(page)
  await story.write('One headline', text)
  return story
}

async function theSame(page: Page, other: SuggestionsInStory): Promise<SuggestionsInStory> {
  const story = new SuggestionsInStory(page)
  await story.open(other.id())
  await expect.poll(() => story.marked()).toBe(await other.marked())
  return story
}

const bodyOf = async (story: SuggestionsInStory) => {
  const answer = await story.page.request.get(`/api/newsroom/stories/${story.id()}`)
  return (await answer.json()).body.content
}

test('typing, deleting, typing over, a new paragraph and a joined one become suggestions, and rejecting all brings back the text', async ({
  as,
}) => {
  const story = await storyWith(await as('editor'), 'The talks open today.')
  await story.switch.click()
  await expect(story.switch).toHaveAttribute('aria-pressed', 'true')
  const { keyboard } = story.page
  await story.typeText(' They last.')
  await expect.poll(() => story.marked()).toBe('The talks open today.{+ They last.+}')
  await keyboard.press('Control+Home')
  await keyboard.press('Control+Delete')
  await expect.poll(() => story.marked()).toMatch(/^\{-The ?-\} ?talks open/)
  await keyboard.type('Six ')
  await keyboard.press('Control+End')
  await keyboard.press('Backspace')
  await keyboard.press('Enter')
  await keyboard.type('More.')
  await expect
    .poll(() => story.marked())
    .toMatch(/^\{-The ?-\}\{\+Six \+\} ?talks open today\.\{\+ They last\+\}\|\+¶\{\+More\.\+\}$/)
  await keyboard.press('Home')
  await keyboard.press('Backspace')
  await expect.poll(() => story.marked()).toMatch(/today\.\{\+ They lastMore\.\+\}$/)
  await story.waitUntilSaved()
  await story.showComments()
  await story.list.getByRole('button', { name: 'Reject all' }).click()
  await expect.poll(() => story.marked()).toBe('The talks open today.')
  await expect(story.list).toBeHidden()
  await story.waitUntilSaved()
  expect(await bodyOf(story)).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'The talks open today.' }] },
  ])
})

test('a colleague sees who suggests what, accepts one with the pointer and rejects one with the keys', async ({
  as,
}) => {
  const mine = await storyWith(await as('editor'), 'The talks open today.')
  await mine.switch.click()
  await mine.typeText(' They last.')
  await mine.page.keyboard.press('Control+Home')
  await mine.page.keyboard.type('Late: ')
  await mine.waitUntilSaved()
  const theirs = await theSame(await as('chief'), mine)
  await theirs.click('They last.')
  await expect(theirs.card).toContainText('Priya Ranganath Holt')
  await expect(theirs.card.locator('ins')).toHaveText('They last.')
  await theirs.card.getByRole('button', { name: 'Accept' }).click()
  await expect.poll(() => theirs.marked()).toBe('{+Late: +}The talks open today. They last.')
  await theirs.body.click()
  await theirs.page.keyboard.press('F8')
  await expect(theirs.card.locator('ins')).toHaveText('Late:')
  await theirs.page.keyboard.press('Control+Shift+Backspace')
  await expect.poll(() => mine.marked()).toBe('The talks open today. They last.')
})

test('two suggest in one paragraph at once, and one decides while the other types on', async ({ as }) => {
  const mine = await storyWith(await as('editor'), 'The talks open today in the old hall.')
  const theirs = await theSame(await as('chief'), mine)
  await mine.switch.click()
  await theirs.switch.click()
  await mine.typeText(' Editor adds.')
  await theirs.body.click()
  await theirs.page.keyboard.press('Control+Home')
  await Promise.all([
    mine.page.keyboard.type(' And more.', { delay: 20 }),
    theirs.page.keyboard.type('Chief opens. ', { delay: 20 }),
  ])
  const all = '{+Chief opens. +}The talks open today in the old hall.{+ Editor adds. And more.+}'
  await expect.poll(() => mine.marked()).toBe(all)
  await expect.poll(() => theirs.marked()).toBe(all)
  await theirs.switch.click()
  await Promise.all([
    mine.page.keyboard.type(' Still going.', { delay: 20 }),
    (async () => {
      await theirs.showComments()
      await theirs.list
        .getByRole('article')
        .filter({ hasText: 'Chief opens.' })
        .getByRole('button', { name: 'Accept' })
        .click()
    })(),
  ])
  const after = 'Chief opens. The talks open today in the old hall.{+ Editor adds. And more. Still going.+}'
  await expect.poll(() => mine.marked()).toBe(after)
  await expect.poll(() => theirs.marked()).toBe(after)
})

test('undo takes a suggestion back, paste becomes one, and the switch is remembered', async ({ as }) => {
  const story = await storyWith(await as('editor'), 'The talks open today.')
  await story.page.keyboard.press('Control+Shift+e')
  await story.typeText(' They last.')
  await story.page.keyboard.press('Control+z')
  await expect.poll(() => story.marked()).toBe('The talks open today.')
  await story.page.keyboard.press('Control+Shift+z')
  await expect.poll(() => story.marked()).toBe('The talks open today.{+ They last.+}')
  // A redo leaves the caret where the words begin.
  await story.page.keyboard.press('Control+End')
  await story.body.evaluate((body) => {
    const data = new DataTransfer()
    data.setData('text/html', '<p>One.</p><p>Two.</p>')
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect.poll(() => story.marked()).toBe('The talks open today.{+ They last.One.+}|+¶{+Two.+}')
  await story.waitUntilSaved()
  await story.page.reload()
  await expect(story.switch).toHaveText('Suggesting')
  await story.typeText('!')
  await expect.poll(() => story.marked()).toMatch(/\{\+Two\.!\+\}$/)
})

test('readers get a story as if nothing had been suggested', async ({ as, reader }) => {
  const story = await storyWith(await as('editor'), 'The talks open today.')
  await story.switch.click()
  await story.typeText(' Not agreed yet.')
  await story.page.keyboard.press('Enter')
  await story.page.keyboard.type('Nor this.')
  await story.waitUntilSaved()
  await story.publish()
  const href = await story.readersPage().getAttribute('href')
  const page = await reader()
  await page.goto(href ?? '')
  const text = page.locator('article[data-story]')
  await expect(text).toContainText('The talks open today.')
  await expect(text).not.toContainText('Not agreed yet.')
  await expect(text).not.toContainText('Nor this.')
})
