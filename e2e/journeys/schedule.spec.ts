import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { minuteAhead, ScheduleDialog } from '../pages/schedule-dialog.ts'

test('a story goes out by itself with the words of its date, and an update follows while the first stays up', async ({
  as,
  reader,
}) => {
  test.setTimeout(300_000)
  const stamp = Date.now()
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const out = await desk.startStory('World')
  await out.write(`Bridge opens ${stamp}`)
  await out.publish()
  await expect(out.state('Published')).toBeVisible()
  const outHref = (await out.readersPage().getAttribute('href')) ?? ''
  await out.writeHeadline(`Bridge opens to trams ${stamp}`)
  await out.waitUntilSaved()
  const update = new ScheduleDialog(out.page)
  await update.open('schedule-update')
  await update.choose(minuteAhead(20), 'UTC')
  await update.confirm().click()
  await expect(update.chip).toHaveText(/Update goes out/)
  const page = await reader()
  await page.goto(outHref)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Bridge opens ${stamp}`)

  const other = new DeskPage(await as('editor'))
  await other.open()
  const waiting = await other.startStory('World')
  await waiting.write(`Ferry sails ${stamp}`)
  const date = new ScheduleDialog(waiting.page)
  await date.open('schedule')
  await date.choose(minuteAhead(20), 'UTC')
  await expect(date.readings).toContainText('From now')
  await date.confirm().click()
  await expect(waiting.state('Scheduled')).toBeVisible()
  await waiting.writeHeadline(`Ferry sinks ${stamp}`)
  await waiting.waitUntilSaved()
  await date.look()
  await expect(date.card).toContainText('As version 1')
  await expect(date.card).toContainText('What was written after that does not go out.')

  await page.goto('/world')
  await expect(page.getByText(`Ferry sails ${stamp}`)).toHaveCount(0)

  await expect(waiting.state('Published')).toBeVisible({ timeout: 110_000 })
  await expect(waiting.headline).toHaveValue(`Ferry sinks ${stamp}`)
  await page.goto('/world')
  await expect(page.getByText(`Ferry sails ${stamp}`).first()).toBeVisible()
  await expect(page.getByText(`Ferry sinks ${stamp}`)).toHaveCount(0)
  await expect(async () => {
    await page.goto(outHref)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Bridge opens to trams ${stamp}`)
  }).toPass({ timeout: 20_000 })
})

test('an hour that comes twice is asked about, and so is one that is skipped', async ({ as }) => {
  const desk = new DeskPage(await as('editor'))
  await desk.open()
  const story = await desk.startStory('World')
  await story.write(`Clocks change ${Date.now()}`)
  const date = new ScheduleDialog(story.page)
  await date.open('schedule')

  const year = new Date().getUTCFullYear() + 1
  const lastSunday = (month: number) => {
    const last = new Date(Date.UTC(year, month, 0))
    last.setUTCDate(last.getUTCDate() - last.getUTCDay())
    return last.toISOString().slice(0, 10)
  }
  await date.choose(`${lastSunday(3)}T01:30`, 'Europe/London')
  await expect(date.confirm()).toBeDisabled()
  await expect(date.answer(/00:59, UTC/)).toBeVisible()
  await expect(date.answer(/02:00, UTC\+1/)).toBeVisible()

  await date.choose(`${lastSunday(10)}T01:30`, 'Europe/London')
  await expect(date.confirm()).toBeDisabled()
  await date.answer(/UTC, the second time/).check()
  await expect(date.readings).toContainText('01:30 (UTC)')
  const { violations } = await new AxeBuilder({ page: story.page }).include('[role="dialog"]').analyze()
  expect(violations).toEqual([])
  await date.confirm().click()
  await expect(story.state('Scheduled')).toBeVisible()
  await date.look()
  await expect(date.card).toContainText('01:30 (UTC)')
})
