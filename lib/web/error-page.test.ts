import { expect, test } from 'vitest'
import { errorPage } from './error-page.ts'
import { en } from './words/en.ts'

test('the error page says whose fault it is, gives the reference and is not indexed', () => {
  const html = errorPage({ language: 'en', words: en, reason: 'failed', reference: 'a1b2' })
  expect(html).toContain(en.failed.text)
  expect(html).toContain('<code>a1b2</code>')
  expect(html).toContain('content="noindex"')
})

test('the error page carries no inline style or script, so the readers’ policy fits it', () => {
  expect(errorPage({ language: 'en', words: en, reason: 'busy' })).not.toMatch(/<script|<style|style=|\son\w+=/)
})

test('nothing in a reference can become markup', () => {
  expect(errorPage({ language: 'en', words: en, reason: 'failed', reference: '<b>"&' })).not.toContain('<b>')
})
