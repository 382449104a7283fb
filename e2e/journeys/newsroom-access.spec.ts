// Every screen of the newsroom under axe, in both themes and on a phone.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../newsroom-test.ts'
import { DeskPage } from '../pages/desk-page.ts'

const violationsOf = async (page: Page) => {
  // A tooltip under the pointer is no part of the page.
  await page.mouse.move(0, 0)
  await page.getByRole('tooltip').waitFor({ state: 'detached' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 160))])
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 360]) {
    test(`desk and editor, ${colorScheme}, ${width} px`, async ({ as }) => {
      const page = await as('editor', { colorScheme, viewport: { width, height: 800 } })
      const desk = new DeskPage(page)
      await desk.open()
      await desk.row('Changed').or(page.getByRole('row')).first().waitFor()
      expect(await violationsOf(page)).toEqual([])
      const story = await desk.startStory('World')
      await story.write('A headline to look at', 'Words to look at.')
      expect(await violationsOf(page)).toEqual([])
      await page.getByRole('button', { name: 'Side panel' }).click()
      if (width < 1080) await page.getByRole('tab', { name: 'Dateline' }).click()
      expect(await violationsOf(page)).toEqual([])
      if (width < 1080) await page.keyboard.press('Escape')
      await story.mainMove.click()
      await story.confirmButton('publish').waitFor()
      expect(await violationsOf(page)).toEqual([])
    })
  }
}

test('the desk is worked by keys', async ({ as }) => {
  const page = await as('editor')
  await new DeskPage(page).open()
  const links = page.locator('a[data-story]')
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(links.first()).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('j')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect(page.getByPlaceholder('Type a section’s name')).toBeFocused()
})
