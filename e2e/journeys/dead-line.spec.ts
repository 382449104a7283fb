// Typing is never lost: through a dead line, a dead tab, a dead session, a lost right, a proxy that lets no socket through.
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { PeoplePage } from '../pages/people-page.ts'
import { SignInPage } from '../pages/sign-in-page.ts'
import { StoryPage } from '../pages/story-page.ts'

test.use({
  expectedComplaints:
    /ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket connection|status of (401|403|409)|Failed to load resource/,
})

/** The tab dies without a farewell: nothing of it can send a last word. */
async function crash(page: Page): Promise<void> {
  const isDead = page.waitForEvent('crash')
  const devtools = await page.context().newCDPSession(page)
  devtools.send('Page.crash').catch(() => {})
  await isDead
  await page.close()
}

async function newStory(page: Page): Promise<StoryPage> {
  const desk = new DeskPage(page)
  await desk.open()
  const story = await desk.startStory('World')
  await story.write('Before', 'Saved text.')
  return story
}

/** Somebody of the test's own, whose session and roles nobody else needs. */
async function somebodyNew(admin: Page, browser: Browser, role: string) {
  const name = `Nadia Vale ${Math.random().toString(36).slice(2, 8)}`
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@meridian.example`
  const password = 'a sentence of her own'
  const people = new PeoplePage(admin)
  await people.open()
  await people.add({ name, email, password, role })
  const page = await (await browser.newContext()).newPage()
  await page.goto('/newsroom')
  await new SignInPage(page).signIn(email, password)
  await page.getByRole('navigation', { name: 'Newsroom' }).waitFor()
  return { name, email, password, page, people }
}

/** Ends all other sessions of the person, from another browser. */
async function endSessionElsewhere(browser: Browser, email: string, password: string): Promise<void> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/newsroom/account')
  await new SignInPage(page).signIn(email, password)
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(page.getByRole('button', { name: 'Sign out everywhere else' })).toHaveCount(0)
  await page.context().close()
}

test('words typed on a dead line are sent when it comes back', async ({ as }) => {
  const story = await newStory(await as('reporter'))
  await story.page.context().setOffline(true)
  await story.writeHeadline('Typed in a tunnel')
  await expect(story.status).toHaveText('Offline – kept on this device')
  await story.typeText(' Still in the tunnel.')
  await story.page.context().setOffline(false)
  await story.waitUntilSaved()
  expect(await story.stored()).toEqual({ headline: 'Typed in a tunnel', words: 'Saved text. Still in the tunnel.' })
})

test('a tab that dies offline leaves its words on the device, and they are in the story when it is opened again', async ({
  as,
}) => {
  const page = await as('reporter')
  const story = await newStory(page)
  const id = story.id()
  await page.context().setOffline(true)
  await story.writeHeadline('Typed before the crash')
  await story.typeText(' Words before the crash.')
  await expect(story.status).toHaveText('Offline – kept on this device')
  await crash(page)
  await page.context().setOffline(false)

  const again = new StoryPage(await page.context().newPage())
  await again.open(id)
  await expect(again.headline).toHaveValue('Typed before the crash')
  await expect(again.page.getByText('Words kept on this device')).toBeVisible()
  await again.waitUntilSaved()
  expect(await again.stored()).toEqual({
    headline: 'Typed before the crash',
    words: 'Saved text. Words before the crash.',
  })
  await again.page.getByRole('button', { name: 'See them' }).click()
  await expect(again.page.getByRole('dialog')).toContainText('Words before the crash.')
  await again.page.keyboard.press('Escape')

  // What came back by itself can be taken out, and is forgotten on the device.
  await again.page.getByRole('button', { name: 'Take them out' }).click()
  await expect(again.headline).toHaveValue('Before')
  await again.waitUntilSaved()
  await again.page.reload()
  await expect(again.headline).toHaveValue('Before')
  await expect(again.page.getByText('Words kept on this device')).toHaveCount(0)
})

test('words of a dead tab join what a colleague has written meanwhile', async ({ as }) => {
  const page = await as('editor')
  const story = await newStory(page)
  const id = story.id()
  await page.context().setOffline(true)
  await story.typeText(' From the dead tab.')
  await expect(story.status).toHaveText('Offline – kept on this device')
  await crash(page)
  await page.context().setOffline(false)
  const theirs = new StoryPage(await as('chief'))
  await theirs.open(id)
  await theirs.body.click()
  await theirs.page.keyboard.press('Control+Home')
  await theirs.page.keyboard.type('From the chief. ')
  await theirs.waitUntilSaved()

  const again = new StoryPage(await page.context().newPage())
  await again.open(id)
  await again.waitUntilSaved()
  await expect.poll(() => theirs.bodyWords()).toBe('From the chief. Saved text. From the dead tab.')
  expect(await again.bodyWords()).toBe('From the chief. Saved text. From the dead tab.')
})

test('a session that ends in the middle of a sentence is taken up again in place', async ({ as, browser }) => {
  const { page, name, email, password } = await somebodyNew(await as('admin'), browser, 'reporter')
  const story = await newStory(page)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await endSessionElsewhere(browser, email, password)
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await expect(dialog).toBeVisible()
  // Who closes the form may write on.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await story.typeText(' Typed without a session.')
  await expect(story.status).toContainText('Not saved – your session has ended')
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(dialog).toContainText(name)
  await new SignInPage(page).signIn(email, password)
  await story.waitUntilSaved()
  await expect(dialog).toBeHidden()
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  expect((await story.stored()).words).toBe('Saved text. Typed without a session.')
  await page.context().close()
})

test('somebody else who signs in there is told, and saves nothing in the first one’s name', async ({ as, browser }) => {
  const { page, name, email, password } = await somebodyNew(await as('admin'), browser, 'reporter')
  const story = await newStory(page)
  const id = story.id()
  await endSessionElsewhere(browser, email, password)
  await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor()
  await page.keyboard.press('Escape')
  await story.typeText(' The reporter’s last words.')
  await story.waitForStatus('not-saved')
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await new SignInPage(page).signIn('chief@meridian.example', 'broadsheet-demo')
  await page.getByRole('button', { name: /^Go on as/ }).click()
  await story.body.waitFor()
  expect(await story.bodyWords()).toBe('Saved text.')
  await expect(page.getByText('Words kept on this device')).toHaveCount(0)

  // The first one finds the words again on this device.
  await page.context().clearCookies()
  await page.goto(`/newsroom/stories/${id}`)
  await new SignInPage(page).signIn(email, password)
  await story.body.waitFor()
  await expect.poll(() => story.bodyWords()).toBe('Saved text. The reporter’s last words.')
  await expect(page.getByText('Words kept on this device')).toBeVisible()
  await story.waitUntilSaved()
  expect(name).toBeTruthy()
  await page.context().close()
})

test('a right taken away in mid-typing makes a reader in place, and keeps what was typed', async ({ as, browser }) => {
  const { page, people, name } = await somebodyNew(await as('admin'), browser, 'reporter')
  const story = await newStory(page)
  await story.typeText(' Typed while it was allowed.')
  await story.waitUntilSaved()
  await page.context().setOffline(true)
  await story.typeText(' Typed when it no longer was.')
  await expect(story.status).toHaveText('Offline – kept on this device')
  await people.takeAway(name, 'Reporter')
  await page.context().setOffline(false)
  await expect(story.status).toContainText('Not saved')
  await expect(story.body).toHaveAttribute('contenteditable', 'false')
  expect(await story.bodyWords()).toContain('Typed when it no longer was.')
  await expect(page.getByRole('button', { name: 'Copy what I typed' })).toBeVisible()
  expect((await story.stored()).words).toBe('Saved text. Typed while it was allowed.')
  await page.context().close()
})

test('where no socket gets through, plain requests save and show what colleagues write', async ({ as }) => {
  const theirs = await newStory(await as('chief'))
  const page = await as('editor')
  await page.routeWebSocket(/\/newsroom\/live/, (socket) => socket.close({ code: 1011 }))
  await page.addInitScript(() => {
    // A proxy that knows no sockets: the handshake fails.
    Object.defineProperty(window, 'WebSocket', {
      value: class extends EventTarget {
        static OPEN = 1
        readyState = 3
        onclose: ((event: { code: number }) => void) | null = null
        constructor() {
          super()
          setTimeout(() => this.onclose?.({ code: 1006 }))
        }
        close() {}
      },
    })
  })
  const story = new StoryPage(page)
  await story.open(theirs.id())
  await expect(story.colleagues()).toHaveCount(1)
  await story.typeText(' By plain request.')
  await story.waitUntilSaved()
  expect((await theirs.stored()).words).toBe('Saved text. By plain request.')
  await expect.poll(() => theirs.bodyWords()).toBe('Saved text. By plain request.')
  await theirs.typeText(' And back.')
  await expect.poll(() => story.bodyWords()).toBe('Saved text. By plain request. And back.')
})

test('a server that starts anew is a moment of “Saving…”, and nothing else', async ({ as }) => {
  const page = await as('editor')
  let isDown = false
  const open = new Set<() => void>()
  await page.routeWebSocket(/\/newsroom\/live/, (socket) => {
    if (isDown) return void socket.close({ code: 1011 })
    const server = socket.connectToServer()
    open.add(() => {
      void socket.close({ code: 1012 })
      void server.close()
    })
  })
  const story = await newStory(page)
  isDown = true
  await page.route('**/api/newsroom/**', (route) => (isDown ? route.abort() : route.continue()))
  for (const end of open) end()
  await story.typeText(' Typed while nobody answered.')
  await expect(story.status).not.toHaveText('Saved')
  isDown = false
  await story.waitUntilSaved()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect((await story.stored()).words).toBe('Saved text. Typed while nobody answered.')
})

test('a device that keeps nothing says so', async ({ as }) => {
  const page = await as('reporter')
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No room.', 'QuotaExceededError')
    }
  })
  const story = await newStory(page)
  await page.context().setOffline(true)
  await story.typeText(' In this tab only.')
  await expect(story.status).toHaveText('Not saved – offline, and this device keeps nothing: leave this tab open')
  await page.context().setOffline(false)
  await story.waitUntilSaved()
  expect((await story.stored()).words).toBe('Saved text. In this tab only.')
})

test('the key for saving answers', async ({ as }) => {
  const story = await newStory(await as('reporter'))
  await story.page.keyboard.press('Control+s')
  await expect(story.page.getByText('Saved already.')).toBeVisible()
})
