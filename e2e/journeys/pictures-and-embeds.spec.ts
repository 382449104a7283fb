// A story with a picture and a film of another site, from the library to the reader's screen.
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'

/** The smallest honest picture: 1 × 1 pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const film = 'https://www.youtube.com/watch?v=abcdefghijk'

test('a reader sees the picture, and a film only after asking for it', async ({ as, browser }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  const headline = `A picture and a film ${Date.now()}`
  await story.write(headline)
  const { page } = story
  const picture = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const headers = { 'content-type': 'application/octet-stream' }
    const answer = await fetch('/api/newsroom/media?name=pixel.png', { method: 'POST', headers, body: bytes })
    return answer.json()
  }, pixel)
  const kept = await page.request.get(picture.url)
  expect(kept.headers()).toMatchObject({
    'content-type': 'image/webp',
    // Nobody but the newsroom may have it yet.
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  })
  const body = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Words first.' }] },
      { type: 'image', attrs: { mediaId: picture.id, alt: 'A dot', caption: 'The dot', credit: 'Desk' } },
      { type: 'embed', attrs: { url: film, title: 'The launch' } },
    ],
  }
  const saved = await page.evaluate(
    async ({ id, body }) => {
      const address = `/api/newsroom/stories/${id}`
      const { revision } = await (await fetch(address)).json()
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(address, {
        method: 'PATCH',
        headers,
        body: JSON.stringify({ revision, changes: { body } }),
      })
      return answer.status
    },
    { id: story.id(), body },
  )
  expect(saved).toBe(200)
  await page.reload()
  await story.publish()
  await expect(story.state('Published')).toBeVisible()

  const address = await story.readersPage().getAttribute('href')
  const reader = await browser.newPage()
  const foreign: string[] = []
  await reader.route(/youtube/, (route) => {
    foreign.push(new URL(route.request().url()).host)
    return route.fulfill({ contentType: 'text/html', body: '<p>The film</p>' })
  })
  await reader.goto(address ?? '')
  const dot = reader.getByRole('img', { name: 'A dot' })
  await expect
    .poll(() => dot.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(0)
  await expect(reader.getByRole('link', { name: 'Open on YouTube' })).toHaveAttribute('href', film)
  expect(foreign).toEqual([])
  await reader.getByRole('button', { name: 'Show it here' }).click()
  await expect(reader.frameLocator('iframe[title="The launch"]').getByText('The film')).toBeVisible()
  expect(foreign).toEqual(['www.youtube-nocookie.com'])
  await reader.close()
})
