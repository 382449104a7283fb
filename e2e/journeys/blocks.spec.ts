import sharp from 'sharp'
import { expect, test } from '../newsroom-test.ts'
import { BlockTools } from '../pages/block-tools.ts'
import { DeskPage } from '../pages/desk-page.ts'

test('every block is inserted by its name, written in place, and seen by readers', async ({ as, reader }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const other = await desk.startStory('World')
  const otherHeadline = `Grain leaves the port ${Date.now()}`
  await other.write(otherHeadline)
  await other.publish()
  await expect(other.state('Published')).toBeVisible()

  await desk.open()
  const story = await desk.startStory('World')
  const tools = new BlockTools(story.page)
  const { keyboard } = story.page
  await story.write(`Every block of a story ${Date.now()}`, 'It began quietly.\n')

  await story.insertBlock('pull')
  await keyboard.type('We will not wait')
  await keyboard.press('Enter')
  await keyboard.type('Elena Marsh, mayor')
  await keyboard.press('Enter')

  await story.insertBlock('fact')
  await keyboard.press('ArrowUp')
  await keyboard.type('About the port')
  await keyboard.press('Enter')
  await keyboard.type('It opened in 1911.\n- two piers\n\n\n')

  await story.insertBlock('table')
  for (const words of ['Year', 'Tonnes', 'Change', '2025', '410', 'up']) {
    await keyboard.type(words)
    await keyboard.press('Tab')
  }
  await tools.tableStep('Delete row')
  await keyboard.press('ArrowDown')

  await story.insertBlock('picture')
  const picture = { width: 900, height: 600, channels: 3 as const, background: '#345' }
  await tools.uploadPicture(await sharp({ create: picture }).jpeg().toBuffer())
  await tools.field('Caption').fill('The port at dawn')
  await tools.field('Credit').fill('Photo: A. Ramos')
  await tools.field('Text alternative').fill('Cranes over still water')
  await keyboard.press('Enter')

  await story.insertBlock('read also')
  await tools.pickStory(otherHeadline)
  await story.insertBlock('partner')
  await tools.answerAddress('partner.example.org/grain', ['Title', 'Grain in numbers'], ['Name', 'Harbour Weekly'])
  await story.insertBlock('embed')
  await tools.answerAddress('https://youtu.be/dQw4w9WgXcQ?utm_source=mail')
  await tools.field('What it shows').fill('The first ship leaves')
  await keyboard.press('Enter')
  await keyboard.type('---')
  await keyboard.type('The last word.')
  await story.waitUntilSaved()

  await story.publish()
  await expect(story.state('Published')).toBeVisible()
  const page = await reader()
  await page.goto((await story.readersPage().getAttribute('href')) ?? '')
  const pull = page.getByRole('figure').filter({ hasText: 'We will not wait' })
  await expect(pull).toContainText('Elena Marsh, mayor')
  const box = page.getByRole('complementary', { name: 'About the port' })
  await expect(box).toContainText('It opened in 1911.')
  await expect(box.getByRole('listitem')).toHaveText(['two piers'])
  await expect(page.getByRole('columnheader')).toHaveText(['Year', 'Tonnes', 'Change'])
  await expect(page.getByRole('cell')).toHaveText(['2025', '410', 'up'])
  await expect(page.getByRole('img', { name: 'Cranes over still water' })).toBeVisible()
  await expect(page.getByRole('figure').filter({ hasText: 'The port at dawn' })).toContainText('Photo: A. Ramos')
  await expect(page.getByRole('main').getByRole('link', { name: otherHeadline }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Grain in numbers' })).toHaveAttribute(
    'href',
    'https://partner.example.org/grain',
  )
  await expect(page.getByText('The first ship leaves')).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
  await expect(page.getByText('The last word.')).toBeVisible()
})

test('links to our own stories and topics are found by words and kept by id', async ({ as, reader }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const target = await desk.startStory('World')
  const headline = `Ferries return ${Date.now()}`
  await target.write(headline)
  await target.publish()
  await expect(target.state('Published')).toBeVisible()
  const targetId = target.id()

  await desk.open()
  const story = await desk.startStory('World')
  const tools = new BlockTools(story.page)
  const { keyboard } = story.page
  await story.write(`Where words lead ${Date.now()}`, 'Seen by ')
  await tools.mention('brandv', 'Kaito Brandvold')
  await keyboard.type(' before ')
  await tools.mention('earthq', 'Earthquakes')
  await keyboard.type(': ')
  await tools.mention(headline, headline)
  await keyboard.type(' and the report')
  for (const _ of 'report') await keyboard.press('Shift+ArrowLeft')
  await tools.linkTo(headline, headline)
  const link = story.body.getByRole('link', { name: 'report' })
  await expect(link).toHaveAttribute('data-story-id', String(targetId))
  await expect(story.body).toContainText('Seen by Kaito Brandvold before Earthquakes: ')
  await expect(story.body.getByRole('link', { name: 'Earthquakes' })).toHaveAttribute('data-topic-id', /^\d+$/)
  await story.waitUntilSaved()

  await story.publish()
  await expect(story.state('Published')).toBeVisible()
  const page = await reader()
  await page.goto((await story.readersPage().getAttribute('href')) ?? '')
  await expect(page.getByRole('link', { name: 'report', exact: true })).toHaveAttribute(
    'href',
    new RegExp(`/${targetId}/`),
  )
})

test('blocks and items of lists are moved by keys, said aloud, and put back by one undo', async ({ as }) => {
  const desk = new DeskPage(await as('reporter'))
  await desk.open()
  const story = await desk.startStory('World')
  const { said } = new BlockTools(story.page)
  const { keyboard } = story.page
  await story.typeText('One\nTwo\nThree\n- red\ngreen')
  await keyboard.press('Alt+Shift+ArrowUp')
  await expect(said).toHaveText('List item moved up, 1 of 2')
  await expect(story.body.getByRole('listitem')).toHaveText(['green', 'red'])

  await story.body.getByText('Three').click()
  await keyboard.press('Alt+Shift+ArrowUp')
  await expect(said).toHaveText('Paragraph moved up, 2 of 4')
  await keyboard.press('Alt+Shift+ArrowUp')
  await expect(said).toHaveText('Paragraph moved up, 1 of 4')
  await keyboard.press('Alt+Shift+ArrowUp')
  await expect(said).toHaveText('Paragraph is the first already')
  await expect(story.body.locator('> p')).toHaveText(['Three', 'One', 'Two'])
  await keyboard.press('Control+z')
  await expect(story.body.locator('> p')).toHaveText(['One', 'Three', 'Two'])
  await story.waitUntilSaved()
})

test('a table is written, widened and left by keys alone', async ({ as }) => {
  const desk = new DeskPage(await as('reporter'))
  await desk.open()
  const story = await desk.startStory('World')
  const tools = new BlockTools(story.page)
  const { keyboard } = story.page
  await story.body.click()
  await story.insertBlock('table')
  await keyboard.type('Day')
  for (let cell = 0; cell < 9; cell++) await keyboard.press('Tab')
  await keyboard.type('a new row')
  await expect(story.body.getByRole('row')).toHaveCount(4)
  await tools.tableStep('Column after')
  await expect(story.body.getByRole('columnheader')).toHaveCount(4)
  await keyboard.press('ArrowDown')
  await keyboard.type('After the table')
  await expect(story.body.locator('> p')).toHaveText('After the table')
  await story.waitUntilSaved()
  await story.page.reload()
  await expect(story.body.getByRole('cell', { name: 'a new row' })).toBeVisible()
  await expect(story.body.getByRole('columnheader')).toHaveCount(4)
})
