import { describe, expect, test } from 'vitest'
import { isVisible, plainText } from './plain-text.ts'

describe('plain text', () => {
  test('knows every kind of line end', () => {
    expect(plainText('a\r\nb\rc\u0085d\u2028e\u2029f\ng').text).toBe('a\nb\nc\nd\ne\nf\ng')
  })

  test('takes out control characters and lone surrogates, and counts them', () => {
    expect(plainText('a\u0000b\u001bc\u007fd\u009fe\ufffff\ud83dg')).toEqual({ text: 'abcdefg', removed: 6 })
  })

  test.each([
    ['right to left', 'مُنَاقَشَةُ סְפָרִים \u202bטעסט\u202c'],
    ['combining marks', 'Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤'],
    ['joined emoji', '👨‍👩‍👧‍👦 🇰🇷 1️⃣'],
    ['no-break and zero-width spaces', 'a\u00a0b\u200bc\ufeffd'],
    ['letters beyond the first plane', '𠜎 𝕙𝕖'],
  ])('keeps %s', (_, text) => {
    expect(plainText(text)).toEqual({ text, removed: 0 })
  })
})

describe('being visible', () => {
  test.each(['a', '、', '👍', ' \u0301', '§'])('%j is', (text) => expect(isVisible(text)).toBe(true))
  test.each(['', ' \n\t', '\u00a0\u2009', '\u200b\u200d\ufeff'])('%j is not', (text) =>
    expect(isVisible(text)).toBe(false),
  )
})
