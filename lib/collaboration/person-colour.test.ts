import { expect, test } from 'vitest'
import { personColour } from './person-colour.ts'

const ids = Array.from({ length: 12 }, (_, id) => id + 1)

const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
const contrast = (one: string, other: string) => {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter! + 0.05) / (darker! + 0.05)
}

test('twelve colleagues have twelve colours, and each keeps theirs', () => {
  expect(new Set(ids.map(personColour)).size).toBe(12)
  expect(personColour(17)).toBe(personColour(17))
})

test.each(ids)('white letters can be read on colour %i, and it shows on dark paper', (id) => {
  expect(contrast(personColour(id), '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(contrast(personColour(id), '#16181b')).toBeGreaterThanOrEqual(3)
})
