import { describe, expect, test } from 'vitest'
import { cleanLink } from './clean-link.ts'

describe('a cleaned link', () => {
  test.each([
    ['https://example.org/a?utm_source=mail&utm_medium=x', 'https://example.org/a'],
    ['https://example.org/a?id=4&fbclid=abc#part', 'https://example.org/a?id=4#part'],
    ['https://example.org/a?GCLID=1&q=a%20b+c', 'https://example.org/a?q=a%20b+c'],
    ['https://example.org/?mc_eid=1&igshid=2&gclid=3', 'https://example.org/'],
    ['https://example.org/a?#part', 'https://example.org/a#part'],
  ])('has no tracks: %s', (address, clean) => {
    expect(cleanLink(address)).toBe(clean)
  })

  test.each([
    [
      'https://www.google.com/url?q=https://example.org/a%3Fid%3D4%26utm_source%3Dx&sa=D&source=editors',
      'https://example.org/a?id=4',
    ],
    ['https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.org%2Fb', 'https://example.org/b'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F%3Ffbclid%3D1&h=AT0', 'https://example.org/'],
    [
      'https://emea01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fx&data=05',
      'https://example.org/x',
    ],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Fexample.org%2F',
      'https://example.org/',
    ],
  ])('leads where it leads: %s', (address, clean) => {
    expect(cleanLink(address)).toBe(clean)
  })

  test.each([
    'https://example.org/a?utm=1&reference=2',
    'https://example.org/a?tag=%E2%82%AC;x=1&&y',
    'mailto:desk@example.org?subject=utm_source=1',
    '/world/17/a-slug?page=2',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/search?q=https://example.org',
    'not an address',
    '',
  ])('is otherwise left as it was: %s', (address) => {
    expect(cleanLink(address)).toBe(address)
  })
})
