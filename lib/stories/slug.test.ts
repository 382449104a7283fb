import { describe, expect, test } from 'vitest'
import { slugFromHeadline } from './slug.ts'

describe('a slug', () => {
  test.each([
    ['Talks open in São Paulo', 'talks-open-in-sao-paulo'],
    ['Don’t wait: minister’s plea — “act now”', 'dont-wait-ministers-plea-act-now'],
    ['Fußball & Œuvres: Łódź 3–2 Tromsø', 'fussball-oeuvres-lodz-3-2-tromso'],
    ['１２ ｆｕｌｌ width', '12-full-width'],
    ['  --spaces--  ', 'spaces'],
  ])('of "%s" is %s', (headline, slug) => {
    expect(slugFromHeadline(headline)).toBe(slug)
  })

  test.each([
    ['nothing', ''],
    ['white space', ' \t\n\u00a0\u2003 '],
    ['NUL and controls', '\0\u0001\u001f\u007f'],
    ['zero width', '\u200b\u200c\u200d\u2060\ufeff\u00ad'],
    ['direction marks', '\u202e\u202d\u2066\u2069'],
    ['emoji', '😍👨‍👩‍👧‍👦🏳️‍🌈🇰🇷'],
    ['Arabic', 'مُنَاقَشَةُ سُبُلِ اِسْتِخْدَامِ'],
    ['Chinese', '社會科學院語學研究所'],
    ['a lone surrogate', '\ud800'],
    ['punctuation', '<script>'.replace(/[a-z]/g, '')],
  ])('of %s alone falls back to story', (_, headline) => {
    expect(slugFromHeadline(headline)).toBe('story')
  })

  test.each([
    ["'; DROP TABLE stories; --", 'drop-table-stories'],
    ['../../../etc/passwd%00', 'etc-passwd-00'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['Z̮̞̠͙͔ͅalgơ̴̢', 'zalgo'],
    ['\u202eevil\u202c text', 'evil-text'],
    ['Ｔｈｅ ﬁrst ①', 'the-first-1'],
    ['King Charles Ⅲ', 'king-charles-iii'],
    ['Київ: Kyiv', 'kyiv'],
  ])('of "%s" keeps only letters, digits and hyphens', (headline, slug) => {
    expect(slugFromHeadline(headline)).toBe(slug)
  })

  test('is cut between words at 80 characters', () => {
    const slug = slugFromHeadline('abcdefghi '.repeat(20))
    expect(slug).toBe(Array(8).fill('abcdefghi').join('-'))
    expect(slugFromHeadline(`${'abcdefghi '.repeat(7)}abcdefghij`)).toHaveLength(80)
    expect(slugFromHeadline(`${'abcdefghi '.repeat(7)}abcdefghij more`)).toHaveLength(80)
  })

  test('of one endless word is cut at 80 characters', () => {
    expect(slugFromHeadline('a'.repeat(200_000))).toBe('a'.repeat(80))
  })

  test('of a headline of 200,000 hostile characters is still a slug', () => {
    for (const unit of ['\u0301', '-', ' ', '\ufdfa', '😍', "'", 'a\u200b']) {
      const slug = slugFromHeadline(unit.repeat(200_000))
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(80)
    }
  })

  test('of its own slug is the same slug', () => {
    const slug = slugFromHeadline('Ministers meet — again')
    expect(slugFromHeadline(slug)).toBe(slug)
  })
})
