import { describe, expect, test } from 'vitest'
import { pictureHref, renditionNamed, renditionWidths } from './picture.ts'

test.each([
  [300, [300]],
  [480, [480]],
  [1_000, [480, 960, 1_000]],
  [1_600, [480, 960, 1_600]],
  [8_000, [480, 960, 1_600]],
])('a picture %i wide is kept in the widths %j', (width, widths) => {
  expect(renditionWidths(width)).toEqual(widths)
})

describe('an address below /media', () => {
  const hash = '0123456789abcdef'.repeat(4)

  test('names one rendition', () => {
    const name = pictureHref(hash, 480).replace('/media/', '')
    expect(renditionNamed(name)).toEqual({ hash, width: 480, format: 'webp' })
  })

  test.each([
    '',
    hash,
    `${hash}.webp`,
    `${hash}-0.webp`,
    `${hash}-480.svg`,
    `${hash}-480.webp/..`,
    `../${hash}-480.webp`,
    `${hash.toUpperCase()}-480.webp`,
    `${hash}-480.webp\n`,
  ])('%j names none', (file) => {
    expect(renditionNamed(file)).toBeNull()
  })
})
