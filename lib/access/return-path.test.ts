import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

test.each(['/newsroom', '/newsroom?state=draft', '/newsroom/stories/12', '/newsroom/stories/12?tab=history#top'])(
  'goes back to %s',
  (path) => {
    expect(returnPath(path)).toBe(path)
  },
)

test.each([
  'https://evil.example/newsroom',
  'https:/evil.example',
  'https:evil.example',
  '//evil.example/newsroom',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/newsroom\\..\\..\\evil.example',
  '/newsroom/..//evil.example',
  '/newsroom/../../evil.example',
  '/newsroom/%2e%2e//evil.example',
  '/newsroom/%2f%2fevil.example',
  '/newsroom%5c@evil.example',
  '/\tnewsroom',
  '/newsroom\n//evil.example',
  '/newsroom%0d%0aSet-Cookie:a=b',
  '\u0000/newsroom',
  ' /newsroom',
  'javascript:alert(1)//newsroom',
  'data:text/html,newsroom',
  '@evil.example/newsroom',
  '.evil.example',
  '/newsroomx',
  '/newsroom@evil.example',
  '/news',
  '/',
  '',
  'newsroom',
  '/newsroom/sign-in',
  '/newsroom/sign-in?next=/newsroom/sign-in',
  `/newsroom/${'a'.repeat(3_000)}`,
  ['/newsroom/people'],
  { toString: () => '/newsroom/people' },
  null,
  undefined,
])('goes to the newsroom’s start instead of %j', (wanted) => {
  expect(returnPath(wanted)).toBe('/newsroom')
})
