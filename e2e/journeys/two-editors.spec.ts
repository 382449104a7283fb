// Two people in one story: both write at once, each sees the other, and nothing either of them wrote is lost.
import type { Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { StoryPage } from '../pages/story-page.ts'

test.use({ expectedComplaints: /ERR_INTERNET_DISCONNECTED|WebSocket connection|status of 409/ })

async function sameStory(first: Page, second: Page): Promise<[StoryPage, StoryPage]> {
  const desk = new DeskPage(first)
  await desk.open()
  const mine = await desk.startStory('World')
  await mine.write('One headline', 'One text.')
  const theirs = new StoryPage(second)
  await theirs.open(mine.id())
  await expect(mine.colleagues()).toHaveCount(1)
  return [mine, theirs]
}

const whole = (text: string, ...parts: string[]) => parts.every((part) => text.includes(part))

test('two people write in one paragraph at once, see each other’s carets, and end with the same words', async ({
  as,
}) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  await mine.typeText('')
  await theirs.typeText('')
  await expect(mine.caretOf(/./)).toHaveCount(1)
  await expect(theirs.caretOf(/./)).toHaveCount(1)
  const [here, there] = [' The editor writes on, word by word.', ' So does the chief, at the same time.']
  await Promise.all([mine.page.keyboard.type(here, { delay: 15 }), theirs.page.keyboard.type(there, { delay: 15 })])
  await mine.waitUntilSaved()
  await theirs.waitUntilSaved()
  await expect.poll(() => theirs.bodyWords()).toBe(await mine.bodyWords())
  const words = await mine.bodyWords()
  // Each person's letters are all there, in their order; carets at one place may put words into each other.
  expect([...words].sort().join('')).toBe([...`One text.${here}${there}`].sort().join(''))
  expect((await mine.stored()).words).toBe(words)
})

test('a headline takes edits from both, the caret stays, and undo takes back only one’s own', async ({ as }) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  await mine.headline.focus()
  await mine.page.keyboard.press('End')
  await expect(theirs.colleaguesIn('headline')).toBeVisible()
  await theirs.headline.focus()
  await theirs.page.keyboard.press('Home')
  await theirs.page.keyboard.type('Now: ')
  await expect(mine.headline).toHaveValue('Now: One headline')
  await mine.page.keyboard.type(' more')
  await expect(theirs.headline).toHaveValue('Now: One headline more')
  await mine.page.keyboard.press('Control+z')
  await expect(mine.headline).toHaveValue('Now: One headline')
  await expect(theirs.headline).toHaveValue('Now: One headline')
  await mine.page.keyboard.press('Control+Shift+z')
  await expect(theirs.headline).toHaveValue('Now: One headline more')
  await mine.waitUntilSaved()
  expect((await mine.stored()).headline).toBe('Now: One headline more')
})

test('words that an input method is composing stay while a colleague edits the same line', async ({ as }) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  await mine.headline.focus()
  await mine.page.keyboard.press('End')
  const keys = await mine.page.context().newCDPSession(mine.page)
  await keys.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
  await expect(mine.status).toHaveText('Saving…')
  await theirs.headline.focus()
  await theirs.page.keyboard.press('Home')
  await theirs.page.keyboard.type('Now: ')
  await theirs.waitUntilSaved()
  await expect(mine.headline).toHaveValue('One headlineにほん')
  await keys.send('Input.insertText', { text: '日本' })
  await expect(mine.headline).toHaveValue('Now: One headline日本')
  await expect(theirs.headline).toHaveValue('Now: One headline日本')
  await mine.page.keyboard.type('!')
  await expect(theirs.headline).toHaveValue('Now: One headline日本!')
})

test('undo in the text takes back only one’s own words', async ({ as }) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  await mine.typeText(' The editor’s words.')
  await expect.poll(() => theirs.bodyWords()).toContain('The editor’s words.')
  await theirs.typeText(' The chief’s words.')
  await expect.poll(() => mine.bodyWords()).toContain('The chief’s words.')
  await mine.body.press('Control+z')
  await expect.poll(() => theirs.bodyWords()).toBe('One text. The chief’s words.')
  expect(await mine.bodyWords()).toBe('One text. The chief’s words.')
})

test('offline on both sides with edits in one paragraph: both texts are there afterwards, everywhere', async ({
  as,
}) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  await mine.page.context().setOffline(true)
  await theirs.page.context().setOffline(true)
  await mine.typeText(' Typed in the editor’s tunnel.')
  await mine.writeHeadline('A headline from the tunnel')
  await theirs.body.click()
  await theirs.page.keyboard.press('Control+Home')
  await theirs.page.keyboard.type('Typed in the chief’s tunnel. ')
  await expect(mine.status).toHaveText('Offline – kept on this device')
  await expect(theirs.status).toHaveText('Offline – kept on this device')
  await mine.page.context().setOffline(false)
  await mine.waitUntilSaved()
  await theirs.page.context().setOffline(false)
  await theirs.waitUntilSaved()
  const both = 'Typed in the chief’s tunnel. One text. Typed in the editor’s tunnel.'
  await expect.poll(() => mine.bodyWords()).toBe(both)
  await expect.poll(() => theirs.bodyWords()).toBe(both)
  await expect(theirs.headline).toHaveValue('A headline from the tunnel')
  expect(await mine.stored()).toEqual({ headline: 'A headline from the tunnel', words: both })
})

test('two tabs of one person are one story', async ({ as }) => {
  const page = await as('editor')
  const desk = new DeskPage(page)
  await desk.open()
  const first = await desk.startStory('World')
  await first.write('In two tabs', 'One.')
  const second = new StoryPage(await page.context().newPage())
  await second.open(first.id())
  await page.context().setOffline(true)
  await first.typeText(' Two.')
  await expect(first.status).toHaveText('Offline – kept on this device')
  await second.body.click()
  await second.page.keyboard.press('Control+Home')
  await second.page.keyboard.type('Zero. ')
  await expect(second.status).toHaveText('Offline – kept on this device')
  await page.context().setOffline(false)
  await first.waitUntilSaved()
  await second.waitUntilSaved()
  await expect.poll(() => first.bodyWords()).toBe('Zero. One. Two.')
  await expect.poll(() => second.bodyWords()).toBe('Zero. One. Two.')
  await first.page.reload()
  await expect.poll(() => first.bodyWords()).toBe('Zero. One. Two.')
  await expect(first.page.getByText('Words kept on this device')).toHaveCount(0)
  await second.page.close()
})

test('a move goes through while a colleague goes on writing', async ({ as }) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  await theirs.typeText('')
  const typing = theirs.page.keyboard.type(' On and on the chief writes, and never stops for long.', { delay: 25 })
  await mine.openMove('Submit')
  await expect(mine.state('Submitted')).toBeVisible()
  await expect(theirs.state('Submitted')).toBeVisible()
  await typing
  await theirs.waitUntilSaved()
  await expect.poll(async () => whole(await mine.bodyWords(), 'never stops for long.')).toBe(true)
})

test('the same field beside the text, changed by both, is for a person to decide', async ({ as }) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  const note = (story: StoryPage) => story.page.getByLabel('Note to editors')
  await mine.page.context().setOffline(true)
  await note(mine).fill('The editor’s note')
  await mine.waitForStatus('offline')
  await note(theirs).fill('The chief’s note')
  await theirs.waitUntilSaved()
  await mine.page.context().setOffline(false)
  await expect(mine.conflict).toContainText('The chief’s note')
  await expect(mine.conflict).toContainText('The editor’s note')
  await mine.conflict.getByRole('button', { name: 'Keep mine over theirs' }).click()
  await mine.waitUntilSaved()
  await expect(note(theirs)).toHaveValue('The editor’s note')
})

test('different fields are joined, and each is told what the other changed', async ({ as }) => {
  const [mine, theirs] = await sameStory(await as('editor'), await as('chief'))
  await theirs.page.getByLabel('Urgency').selectOption('2')
  await theirs.waitUntilSaved()
  await expect(mine.page.getByLabel('Urgency')).toHaveValue('2')
  await expect(mine.page.getByText('changed urgency')).toBeVisible()
  await mine.page.getByLabel('Note to editors').fill('Mine alone')
  await mine.waitUntilSaved()
  await expect(theirs.page.getByLabel('Note to editors')).toHaveValue('Mine alone')
})
