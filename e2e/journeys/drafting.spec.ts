import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'

test('a reporter drafts a story without a button for saving, and submits it', async ({ as }) => {
  const desk = new DeskPage(await as('reporter'))
  await desk.open()
  const story = await desk.startStory('World')
  const headline = `Ferries return to the strait ${Date.now()}`
  await story.writeHeadline(headline)
  await story.writeStandfirst('The first crossing in eleven months left on time.')
  await story.typeText('The boat was **full**.\n## What comes next\n- a second line\nmore harbours\n\n')
  await story.insertBlock('page')
  await story.addTopic('earth', 'Earthquakes')
  await story.show('Dateline')
  await story.addPlace('sao paulo', /São Paulo/)
  await story.addPlace('kiev', /Kyiv/)
  await expect(story.page.locator('[data-dateline-preview]')).toHaveText(/^SÃO PAULO\/KYIV, \w+ \d+\. \/MERIDIAN\/\.$/)
  await story.waitUntilSaved()

  await story.page.reload()
  await expect(story.headline).toHaveValue(headline)
  await expect(story.body.getByRole('heading', { name: 'What comes next' })).toBeVisible()
  await expect(story.body.getByRole('listitem')).toHaveText(['a second line', 'more harbours'])
  await expect(story.body.getByRole('separator', { name: 'Page break' })).toBeVisible()

  await story.openPreview()
  const [preview] = await Promise.all([
    story.page.waitForEvent('popup'),
    story.preview.getByRole('button', { name: 'Open in a tab' }).click(),
  ])
  await expect(preview.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  await preview.close()
  await story.closePreview()

  await story.makeMainMove()
  await expect(story.state('Submitted')).toBeVisible()
  await expect(story.headline).not.toBeEditable()
  await desk.open('?state=submitted&mine=1')
  await expect(desk.row(headline)).toBeVisible()
})

test('a reporter has no button to publish with, and cannot without one', async ({ as }) => {
  const reporter = new DeskPage(await as('reporter'))
  await reporter.open()
  const own = await reporter.startStory('World')
  await own.write(`Not for readers yet ${Date.now()}`)
  await expect(own.mainMove).toHaveText('Submit')
  await own.page.getByRole('button', { name: 'More moves' }).click()
  await expect(own.page.getByRole('menuitem', { name: 'Publish' })).toHaveCount(0)

  const editor = new DeskPage(await as('editor'))
  await editor.open()
  const other = await editor.startStory('World')
  await other.write(`An editor’s own ${Date.now()}`)
  const isPublishing = other.page.waitForRequest((request) => request.headers()['next-action'] !== undefined)
  await other.publish()
  const seen = await isPublishing
  await expect(other.state('Published')).toBeVisible()

  // The same call, with the reporter's session and for the reporter's story.
  const [input] = JSON.parse(seen.postData() ?? '[]') as [{ id: number; revision: number }]
  const revision = (await (await own.page.request.get(`/api/newsroom/stories/${own.id()}`)).json()).revision
  const answer = await own.page.request.post(seen.url(), {
    headers: {
      'next-action': seen.headers()['next-action'] ?? '',
      origin: new URL(seen.url()).origin,
      'content-type': 'text/plain;charset=UTF-8',
    },
    data: JSON.stringify([{ ...input, id: own.id(), revision }]),
  })
  expect(await answer.text()).toContain('not-allowed')
  await own.page.reload()
  await expect(own.state('Draft')).toBeVisible()
})

test('every block and mark can be had by keys, and a link is checked', async ({ as }) => {
  const desk = new DeskPage(await as('reporter'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.typeText('See ')
  await story.page.keyboard.press('Control+k')
  const address = story.page.getByRole('combobox', { name: 'or an address' })
  await address.fill('javascript:alert(1)')
  await address.press('Enter')
  await expect(story.page.getByText('a link must start with')).toBeVisible()
  await address.fill('example.org/report')
  await address.press('Enter')
  await expect(story.body.getByRole('link')).toHaveAttribute('href', 'https://example.org/report')
  await story.page.keyboard.press('Enter')
  await story.insertBlock('quote')
  await story.page.keyboard.type('Somebody said so')
  await expect(story.body.locator('blockquote')).toHaveText('Somebody said so')
  await story.waitUntilSaved()
})

test('what is pasted becomes what a body may hold', async ({ as }) => {
  const desk = new DeskPage(await as('reporter'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.body.click()
  await story.body.evaluate((body) => {
    const data = new DataTransfer()
    const deep = '<ul><li>1<ul><li>2<ul><li>3<ul><li>4<ul><li>5</li></ul></li></ul></li></ul></li></ul></li></ul>'
    data.setData(
      'text/html',
      `<h1 style="color:red">Big</h1><table><tr><td>cell</td></tr></table><script>alert(1)</script>
       <p>go <a href="javascript:alert(1)" onclick="x()">there</a> <code>now</code></p><img src="x" onerror="alert(1)">${deep}`,
    )
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await story.waitUntilSaved()
  await story.page.reload()
  await expect(story.body.getByRole('heading', { level: 2, name: 'Big' })).toBeVisible()
  await expect(story.body).toContainText('cell')
  await expect(story.body).toContainText('5')
  await expect(story.body.locator('table, script, img, code, a, [style*="red"]')).toHaveCount(0)
})

test.describe(() => {
  test.use({ expectedComplaints: /404/ })
  test('an unknown story is not there', async ({ as }) => {
    const page = await as('reporter')
    const answer = await page.goto('/newsroom/stories/99999999')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is no such story' })).toBeVisible()
  })
})
