import { expect, test } from 'vitest'
import { scriptJson } from './json-ld.ts'

const hostile = '</script><script>alert(1)</script><!-- &amp; \u2028\u2029 "quoted" \\u003c'

test('no text can end the script it stands in, open a comment or break a line of it', () => {
  const json = scriptJson({ headline: hostile, [hostile]: 1 })
  expect(json).not.toMatch(/[<>&\u2028\u2029]/)
})

test('what is read back is what was written', () => {
  expect(JSON.parse(scriptJson({ headline: hostile }))).toEqual({ headline: hostile })
})
