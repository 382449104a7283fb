// Versions below which a package has a known hole. Read again at every upgrade; the registry's own audit is not a gate
// that works offline. Last read: 2026-11-23.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const floors: Record<string, string> = {
  next: '16.4.5',
  'next-auth': '4.24.15',
  '@auth/core': '0.41.3',
  sharp: '0.35.4',
  'prosemirror-model': '1.22.1',
  linkifyjs: '4.3.2',
  'fast-xml-parser': '5.10.1',
  '@xmldom/xmldom': '0.9.11',
  dompurify: '3.4.17',
  'sanitize-html': '2.17.7',
  nodemailer: '10.4.1',
  postcss: '8.5.12',
}

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; optional?: boolean; peer?: boolean }>
}
const installed = Object.entries(lock.packages).flatMap(([path, { version }]) => {
  const name = path.split('node_modules/').at(-1) ?? ''
  const floor = floors[name]
  return floor && version ? [{ name, path, version, floor }] : []
})

const isBelow = (version: string, floor: string): boolean => {
  const [given, least] = [version, floor].map((text) => (text.split('-')[0] ?? '').split('.').map(Number))
  for (const [place, wanted] of (least ?? []).entries()) {
    const part = given?.[place] ?? 0
    if (part !== wanted) return part < wanted
  }
  return version.includes('-')
}

test('the lockfile is understood', () => {
  expect(installed.map(({ name }) => name)).toEqual(expect.arrayContaining(['next', 'next-auth', 'postcss']))
})

test.each(installed)('$name $version at $path is not below $floor', ({ version, floor }) => {
  expect(isBelow(version, floor)).toBe(false)
})

describe('the comparison', () => {
  test.each([
    ['16.4.4', '16.4.5', true],
    ['16.4.5', '16.4.5', false],
    ['16.10.0', '16.4.5', false],
    ['4.24.15', '5.0.0', true],
    ['16.4.5-canary.1', '16.4.5', true],
  ])('%s below %s: %s', (version, floor, below) => {
    expect(isBelow(version, floor)).toBe(below)
  })
})

test('the lockfile names no registry, so that it installs from any', () => {
  expect(JSON.stringify(lock)).not.toMatch(/"resolved":"https?:/)
})
