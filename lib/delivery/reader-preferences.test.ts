import { expect, test } from 'vitest'
import { preferenceCookies, readerPreferences } from './reader-preferences.ts'

test.each([
  [undefined, ''],
  ['', ''],
  ['theme=dark', 'theme=dark'],
  ['zone=Europe%2FRome; theme=light', 'theme=light; zone=Europe%2FRome'],
  ['zone=europe/ROME', 'zone=Europe%2FRome'],
  ['zone=+05:00', ''],
  ['theme=light;zone=Europe/Paris', 'theme=light; zone=Europe%2FParis'],
  ['zone=Mars/Base; theme=pink', ''],
  ['zone=%E0%A4%A; theme=dark', 'theme=dark'],
  ['session=secret; theme=dark; _ga=1', 'theme=dark'],
  ['theme=dark; theme=light', 'theme=dark'],
  ['xtheme=dark; themes=dark', ''],
])('of the cookies %s a page is told %s', (header, told) => {
  expect(preferenceCookies(readerPreferences(header))).toBe(told)
})

test('every zone, by its new name and its old one, is the same zone', () => {
  const zoneOf = (name: string) => readerPreferences(`zone=${name}`).zone
  expect(zoneOf('Europe/Kyiv')).toBe('Europe/Kyiv')
  expect(zoneOf('Europe/Kiev')).toBe('Europe/Kyiv')
  expect(zoneOf('asia/calcutta')).toBe('Asia/Kolkata')
  expect(zoneOf('America/Argentina/Buenos_Aires')).not.toBeNull()
  expect(zoneOf('UTC')).toBe('UTC')
})
