import { expect, test } from 'vitest'
import { largestBody, requestKind } from './request-kind.ts'

test.each([
  ['/', 'public'],
  ['/world/1/a', 'public'],
  ['/newsrooms', 'public'],
  ['/newsroom', 'newsroom'],
  ['/newsroom/stories', 'newsroom'],
  ['/newsroom/stories/1/preview', 'preview'],
  ['/newsroom/stories/1/preview/x', 'newsroom'],
  ['/api', 'api'],
  ['/api/auth/session', 'api'],
  ['/settings', 'public'],
  ['/settings/save', 'form'],
  ['/media/a-480.webp', 'media'],
  ['/_next/static/a.js', 'framework'],
  ['/.env', 'public'],
])('%s is answered as %s', (path, kind) => {
  expect(requestKind(path)).toBe(kind)
})

test('a body is accepted only where something is sent', () => {
  expect(largestBody('/')).toBe(0)
  expect(largestBody('/world/1/a')).toBe(0)
  expect(largestBody('/api/auth/callback/credentials')).toBeLessThan(
    largestBody('/api/newsroom/stories/1/working-copy'),
  )
})
