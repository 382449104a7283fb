import { expect, test } from 'vitest'
import { rolesInWords } from './role-words.ts'

test.each([
  [[], ''],
  [[{ role: 'reporter', section: null }], 'Reporter'],
  [
    [
      { role: 'reporter', section: null },
      { role: 'editor', section: 'Sport' },
      { role: 'editor', section: 'Football' },
    ],
    'Reporter · Editor in Sport, Football',
  ],
  [
    [
      { role: 'editor', section: 'Sport' },
      { role: 'editor', section: null },
      { role: 'editor', section: 'World' },
    ],
    'Editor',
  ],
] as const)('%j reads "%s"', (grants, words) => {
  expect(rolesInWords(grants)).toBe(words)
})
