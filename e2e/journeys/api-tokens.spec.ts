// Another system works in the newsroom by a token that a person made, until it is revoked.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../newsroom-test.ts'
import { TokenPage } from '../pages/token-page.ts'

const unique = () => Math.random().toString(36).slice(2, 8)

test('a chief makes a token; a program publishes with it, readers see it, and revoking ends it', async ({
  as,
  page,
}) => {
  const desk = await as('chief')
  const tokens = new TokenPage(desk)
  await tokens.open()
  const name = `Wire ${unique()}`
  const token = await tokens.make(name, 'Start stories and change them', 'Submit, publish, correct')
  expect(token).toMatch(/^broadsheet_/)
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([])
  await tokens.putAway()
  await expect(tokens.row(name)).toContainText('never used')
  expect(await desk.content()).not.toContain(token)

  const base = new URL(desk.url()).origin
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) }
    const answer = await fetch(`${base}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) })
    return { status: answer.status, allow: answer.headers.get('allow'), body: await answer.json().catch(() => null) }
  }
  const { body: list } = await ask('GET', '/stories?limit=1')
  const headline = `Harbour reopens ${unique()}`
  const made = await ask('POST', '/stories', {
    section: list.stories[0].section,
    headline,
    standfirst: 'Ferries run again from the morning.',
    body: { markdown: 'The harbour **reopened** on the day.' },
  })
  expect(made.status).toBe(201)
  const path = `/stories/${made.body.id}`
  const published = await ask('POST', `${path}/publish`, { revision: made.body.revision })
  expect(published).toMatchObject({ status: 200, body: { state: 'published', edition: 1 } })
  await page.goto(new URL(published.body.url).pathname)
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()

  const killed = await ask('POST', `${path}/kill`, { revision: published.body.revision, reason: 'Not true.' })
  expect(killed).toMatchObject({ status: 200, body: { state: 'killed' } })
  expect((await page.reload())?.status()).toBe(410)
  expect(await ask('DELETE', path)).toMatchObject({ status: 405, allow: 'GET, PATCH, HEAD, OPTIONS' })

  await tokens.open()
  await expect(tokens.row(name)).toContainText('last used')
  await tokens.revoke(name)
  await expect(tokens.row(name)).toBeHidden()
  expect((await ask('GET', '/me')).status).toBe(401)
})
