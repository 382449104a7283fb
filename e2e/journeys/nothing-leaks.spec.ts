import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'

const mostPages = 250

/** Every page of the site a reader can come to by links, from its front doors on, as text by address. */
async function everyPublicPage(request: APIRequestContext): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const waiting = ['/', '/news', '/topics', '/corrections', '/settings']
  for (const path of waiting) {
    if (pages.size >= mostPages) break
    const answer = await request.get(path, { maxRedirects: 0 })
    const text = await answer.text()
    pages.set(path, text)
    for (const [, href] of text.matchAll(/href="(\/[^"#]*)"/g)) {
      const next = (href ?? '').replaceAll('&amp;', '&')
      const isPage = !/^\/(_next|newsroom|api|islands)|\.\w+$/.test(next)
      if (isPage && !waiting.includes(next)) waiting.push(next)
    }
  }
  return pages
}

test('the words of a draft are on no public address, and are there once it is published', async ({ as, request }) => {
  const canary = `Xyzzy${Date.now()}`
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write(`The ${canary} that nobody may read yet`)
  await story.waitUntilSaved()
  const id = story.id()

  const before = await everyPublicPage(request)
  expect(before.size).toBeGreaterThan(100)
  for (const path of [
    `/world/${id}/anything`,
    `/world/${id}/the-${canary.toLowerCase()}`,
    `/newsroom/stories/${id}/preview`,
    `/newsroom/stories/${id}`,
    `/api/newsroom/stories/${id}`,
    '/api/newsroom/stories?q=Xyzzy',
  ]) {
    before.set(path, await (await request.get(path)).text())
  }
  const leaks = [...before]
    .filter(([, text]) => text.toLowerCase().includes(canary.toLowerCase()))
    .map(([path]) => path)
  expect(leaks).toEqual([])

  await story.publish()
  await expect(story.state('Published')).toBeVisible()
  for (const path of ['/', '/world', '/news']) {
    expect(await (await request.get(path)).text(), path).toContain(canary)
  }
})

test('an unknown story, an unknown section and an address that is none are real 404s', async ({ request }) => {
  for (const path of [
    '/world/99999999/no-such-story',
    '/world/0/x',
    '/world/2147483648/x',
    '/no-such-section',
    '/world/abc/x',
    '/a/b/c/d/e',
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).toContain('<h1')
  }
})

test('the slug of another story leads to the right one', async ({ request }) => {
  const home = await (await request.get('/')).text()
  const [one, other] = [...home.matchAll(/href="(\/[a-z-]+\/(\d+)\/([a-z0-9-]+))"/g)].filter(
    ([, href], index, all) => all.findIndex(([, earlier]) => earlier === href) === index,
  )
  const [, right, id] = one ?? []
  const answer = await request.get(`/sport/${id}/${other?.[3]}`, { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers().location).toMatch(new RegExp(`${right}$`))
})
