import { describe, expect, test } from 'vitest'
import { en } from './en.ts'

describe('numbers with their noun', () => {
  test.each([
    [1, '1 page in this article'],
    [3, '3 pages in this article'],
    [0, '0 pages in this article'],
  ])('%i', (count, words) => {
    expect(en.pagesInArticle(count)).toBe(words)
  })

  test.each([
    [1, '1 story'],
    [2, '2 stories'],
    [12_345, '12,345 stories'],
  ])('%i', (count, words) => {
    expect(en.stories(count)).toBe(words)
  })
})
