// Typing is never lost: through a dead line, a dead tab, a proxy that lets no socket through.
import type { Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
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

/** A browser writes to its own store a little behind the keys: what is there no longer grows. */
async function untilKept(page: Page): Promise<void> {
  let before = -1
  const isStill = async () => {
    const now = await page.evaluate(async () => {
      const opening = indexedDB.open('broadsheet')
      const shelf = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result)
      })
      const asking = shelf.transaction('updates').objectStore('updates').getAll()
      const rows = await new Promise<{ update: Uint8Array }[]>((resolve) => {
        asking.onsuccess = () => resolve(asking.result)
      })
      shelf.close()
      return rows.reduce((bytes, { update }) => bytes + update.length, 0)
    })
    const isSame = now === before
    before = now
    return isSame
  }
  await expect.poll(isStill, { intervals: [300] }).toBe(true)
}

async function newStory(page: Page): Promise<StoryPage> {
  const desk = new DeskPage(page)
  await desk.open()
  const story = await desk.startStory('World')
  await story.write('Before', 'Saved text.')
  return story
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
  await untilKept(page)
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
  await untilKept(page)
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

test('words typed a moment before leaving the story are in it', async ({ as }) => {
  const story = await newStory(await as('reporter'))
  const id = story.id()
  await story.typeText(' The last words.')
  await story.page
    .getByRole('navigation', { name: 'Newsroom' })
    .getByRole('link', { name: 'Desk', exact: true })
    .click()
  await story.page.waitForURL(/\/newsroom\/desk$/)
  await story.open(id)
  await expect.poll(() => story.bodyWords()).toBe('Saved text. The last words.')
})

test('the key for saving answers', async ({ as }) => {
  const story = await newStory(await as('reporter'))
  await story.page.keyboard.press('Control+s')
  await expect(story.page.getByText('Saved already.')).toBeVisible()
})
