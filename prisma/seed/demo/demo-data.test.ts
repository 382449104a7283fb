import { describe, expect, test } from 'vitest'
import { demoStories } from './demo-stories.ts'
import { demoPeople } from './people.ts'
import { demoPlaces } from './places.ts'
import { demoSections } from './sections.ts'
import { demoTopics } from './topics.ts'
import type { DemoBlock, DemoChange, DemoPerson, DemoSection, DemoStory } from './types.ts'

const plain = (text: string) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('*', '')

/** The pieces of text a block shows, each without its marks. */
function wordsOf(block: DemoBlock): string[] {
  if (typeof block === 'string') return [plain(block)]
  if ('heading' in block) return [plain(block.heading)]
  if ('list' in block) return block.list.map(plain)
  if ('quote' in block) return [plain(block.quote), ...(block.cite ? [plain(block.cite)] : [])]
  if ('pullQuote' in block) return [plain(block.pullQuote), plain(block.attribution)]
  if ('factBox' in block) return [plain(block.factBox), ...block.points.map(plain)]
  if ('table' in block) return block.table.flat().map(plain)
  return []
}

const sections = demoSections as readonly DemoSection[]
const people = demoPeople as readonly DemoPerson[]
const published = demoStories.filter((story) => story.state === 'published')
const changesOf = (story: DemoStory): DemoChange[] =>
  story.state === 'published'
    ? [story.update, story.correction, story.refile].filter((change) => change !== undefined)
    : []
const allBlocks = (story: DemoStory) => [
  ...story.body,
  ...changesOf(story).flatMap((change) => [...(change.prepend ?? []), ...(change.append ?? [])]),
]
const textOf = (story: DemoStory) => story.body.flatMap(wordsOf).join(' ')
const countWords = (story: DemoStory) => textOf(story).match(/\S+/g)?.length ?? 0
const keysOf = (stories: readonly { key: string }[]) => stories.map(({ key }) => key)
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)
const dayOf = (story: DemoStory) => ('publishedAgo' in story ? story.publishedAgo.days : -1)

describe('The demo’s keys and references', () => {
  test('name each thing once', () => {
    const slugs = sections.flatMap((section) => [section.slug, ...(section.children ?? []).map(({ slug }) => slug)])
    expect(repeated(keysOf(demoStories))).toEqual([])
    expect(repeated(slugs)).toEqual([])
    expect(repeated(demoTopics.map(({ slug }) => slug))).toEqual([])
    expect(repeated(keysOf(demoPlaces))).toEqual([])
    expect(repeated(keysOf(people))).toEqual([])
    expect(repeated(people.map(({ email }) => email))).toEqual([])
    expect(repeated(published.map(({ headline }) => headline))).toEqual([])
  })

  test('resolve: sections, topics, places, bylines and read-also links', () => {
    const known = new Set<string>([
      ...sections.flatMap((section) => [section, ...(section.children ?? [])]).map(({ slug }) => `section ${slug}`),
      ...demoTopics.map(({ slug }) => `topic ${slug}`),
      ...demoPlaces.map(({ key }) => `place ${key}`),
      ...people.map(({ key }) => `person ${key}`),
      ...keysOf(demoStories).map((key) => `story ${key}`),
    ])
    const named = demoStories.flatMap((story) => [
      `section ${story.section}`,
      ...story.topics.map((slug) => `topic ${slug}`),
      ...story.places.map((key) => `place ${key}`),
      ...story.bylines.flatMap((byline) => ('account' in byline ? [`person ${byline.account}`] : [])),
      ...story.readAlso.map((key) => `story ${key}`),
      ...allBlocks(story).flatMap((block) =>
        typeof block === 'object' && 'readAlso' in block ? [`story ${block.readAlso}`] : [],
      ),
    ])
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  test('give every account’s byline a role in the section it writes for', () => {
    const strangers = demoStories.filter((story) =>
      story.bylines.some((byline) => {
        const person = 'account' in byline && people.find(({ key }) => key === byline.account)
        const writes = ['reporter', 'editor', 'chief']
        return (
          person &&
          !byline.role &&
          !person.roles.some(
            ({ role, sections: scope }) => writes.includes(role) && (scope === 'all' || scope.includes(story.section)),
          )
        )
      }),
    )
    expect(keysOf(strangers)).toEqual([])
  })

  test('never link a story to itself, and from published stories only to published ones', () => {
    const outKeys = new Set(keysOf(published))
    const wrong = published.filter((story) => {
      const inText = allBlocks(story).flatMap((block) =>
        typeof block === 'object' && 'readAlso' in block ? [block.readAlso] : [],
      )
      return [...story.readAlso, ...inText].some((key) => key === story.key || !outKeys.has(key))
    })
    expect(keysOf(wrong)).toEqual([])
  })

  test('use time zones that exist', () => {
    for (const { zone } of demoPlaces) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
    }
  })
})

describe('The demo newsroom', () => {
  test('has the size its contract names', () => {
    expect(sections).toHaveLength(8)
    expect(sections.flatMap(({ children = [] }) => children).length).toBeGreaterThanOrEqual(2)
    expect(demoTopics.length).toBeGreaterThanOrEqual(30)
    expect(demoPlaces.length).toBeGreaterThanOrEqual(40)
    expect(demoStories.length).toBeGreaterThanOrEqual(72)
    expect(published.length).toBeGreaterThanOrEqual(60)
    expect(people.filter(({ demoAccount }) => demoAccount).map(({ email }) => email)).toEqual(
      ['reporter', 'editor', 'chief', 'photo', 'admin'].map((name) => `${name}@meridian.example`),
    )
  })

  test('shows every state a visitor should meet', () => {
    const inState = (state: DemoStory['state']) => demoStories.filter((story) => story.state === state).length
    expect(inState('embargoed')).toBe(1)
    expect(inState('scheduled')).toBe(1)
    expect(inState('killed')).toBe(1)
    expect(inState('approved')).toBe(1)
    expect(inState('submitted')).toBe(2)
    expect(inState('draft')).toBeGreaterThanOrEqual(3)
    expect(published.filter(({ correction }) => correction).length).toBeGreaterThanOrEqual(4)
    expect(published.filter(({ update }) => update).length).toBeGreaterThanOrEqual(3)
    expect(published.filter(({ refile }) => refile).length).toBeGreaterThanOrEqual(2)
  })

  test('fills every section and every one of the last eight days', () => {
    for (const section of sections) {
      const slugs = [section.slug, ...(section.children ?? []).map(({ slug }) => slug)]
      const stories = published.filter((story) => slugs.includes(story.section))
      expect(stories.length, section.slug).toBeGreaterThanOrEqual(7)
      for (const slug of slugs)
        expect(
          stories.some((story) => story.section === slug),
          slug,
        ).toBe(true)
    }
    const perDay = [0, 1, 2, 3, 4, 5, 6, 7].map((day) => published.filter((story) => dayOf(story) === day).length)
    expect(perDay[0]).toBeGreaterThanOrEqual(8)
    expect(perDay[1]).toBeGreaterThanOrEqual(10)
    expect(Math.min(...perDay)).toBeGreaterThanOrEqual(4)
  })

  test('uses every topic and most places', () => {
    const topics = new Set<string>(published.flatMap((story) => story.topics))
    const places = new Set<string>(published.flatMap((story) => story.places))
    expect(demoTopics.map(({ slug }) => slug).filter((slug) => !topics.has(slug))).toEqual([])
    expect(places.size).toBeGreaterThanOrEqual(40)
  })

  test('ranks its top stories without a tie', () => {
    const ranks = published.flatMap(({ lead }) => (lead === undefined ? [] : [lead])).sort((a, b) => a - b)
    expect(ranks).toEqual(ranks.map((_, at) => at + 1))
    expect(ranks.length).toBeGreaterThanOrEqual(5)
  })

  test('carries one running story through four takes under one slugline', () => {
    expect(published.filter(({ slugline }) => slugline === 'Cables-Summit').length).toBeGreaterThanOrEqual(4)
  })
})

describe('The demo’s stories', () => {
  test('have what publishing asks for, in the agency’s measure', () => {
    for (const story of published) {
      expect(story.headline.length, story.key).toBeGreaterThan(10)
      expect(story.headline.length, story.key).toBeLessThanOrEqual(90)
      expect(story.standfirst.length, story.key).toBeGreaterThan(20)
      expect(story.standfirst.length, story.key).toBeLessThanOrEqual(250)
      expect(story.bylines.length, story.key).toBeGreaterThan(0)
      expect(
        story.body.some((block) => typeof block === 'string'),
        story.key,
      ).toBe(true)
    }
  })

  test('are of many lengths, two of them long and broken into three and four pages', () => {
    const counts = published.map(countWords)
    const pages = published
      .map((story) => ({
        story,
        breaks: story.body.filter((block) => typeof block === 'object' && 'pageBreak' in block),
      }))
      .filter(({ breaks }) => breaks.length > 0)
    expect(pages.map(({ breaks }) => breaks.length + 1).sort()).toEqual([3, 4])
    for (const { story } of pages) expect(countWords(story), story.key).toBeGreaterThanOrEqual(1_500)
    expect(counts.filter((count) => count < 80).length).toBeGreaterThanOrEqual(3)
    expect(counts.filter((count) => count >= 150 && count <= 450).length).toBeGreaterThanOrEqual(35)
    expect(counts.filter((count) => count >= 450 && count <= 900).length).toBeGreaterThanOrEqual(6)
    expect(published.some(({ urgency, body }) => urgency === 1 && body.length === 1)).toBe(true)
  })

  test('show every kind of block', () => {
    const kinds = new Set(
      published.flatMap((story) =>
        story.body.map((block) => (typeof block === 'string' ? 'paragraph' : Object.keys(block)[0])),
      ),
    )
    const written = ['factBox', 'heading', 'list', 'pageBreak', 'paragraph', 'pullQuote', 'quote', 'readAlso', 'table']
    expect([...kinds].sort()).toEqual(written)
  })

  test('share no sentence of more than eight words', () => {
    const seen = new Map<string, string>()
    const shared: string[] = []
    for (const story of demoStories) {
      const sentences = [story.standfirst, ...allBlocks(story).flatMap(wordsOf)]
        .flatMap((text) => text.split(/(?<=[.?!”])\s+/))
        .map((sentence) => sentence.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, ''))
        .filter((sentence) => sentence.split(/\s+/).length > 8)
      for (const sentence of new Set(sentences)) {
        const other = seen.get(sentence)
        if (other) shared.push(`${other} and ${story.key}: ${sentence}`)
        seen.set(sentence, story.key)
      }
    }
    expect(shared).toEqual([])
  })

  test('link to example addresses only', () => {
    const addresses = demoStories.flatMap((story) =>
      [...JSON.stringify(story).matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1] ?? ''),
    )
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) expect(address).toMatch(/^https:\/\/([a-z]+\.)*example\.(org|com|net)(\/|$)/)
  })

  test('leave days of the week, months and years to the page', () => {
    const calendar =
      /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Sunday|January|February|April|June|July|August|September|October|November|December|(19|20)\d\d)\b/
    const dated = published.filter((story) => calendar.test(story.headline) || calendar.test(story.standfirst))
    expect(keysOf(dated)).toEqual([])
  })

  test('keep to the typographic house style', () => {
    const plainQuotes = demoStories.filter((story) =>
      [story.headline, story.standfirst, ...allBlocks(story).flatMap(wordsOf)].some((text) =>
        /['"]|--|\s{2}/.test(text),
      ),
    )
    expect(keysOf(plainQuotes)).toEqual([])
  })
})

describe('What later editions change', () => {
  test('happens after the publication and before the seeding', () => {
    for (const story of published) {
      for (const { afterMinutes } of changesOf(story)) {
        const { publishedAgo } = story
        const room =
          'minutesAgo' in publishedAgo
            ? publishedAgo.minutesAgo
            : publishedAgo.days * 1_440 -
              Number(publishedAgo.time.slice(0, 2)) * 60 -
              Number(publishedAgo.time.slice(3))
        expect(afterMinutes, story.key).toBeGreaterThan(0)
        expect(afterMinutes, story.key).toBeLessThan(room)
      }
    }
  })

  test('finds the words it replaces once, in the headline, the standfirst or a paragraph', () => {
    for (const story of published) {
      const paragraphs = story.body.filter((block) => typeof block === 'string')
      const places = [story.headline, story.standfirst, ...paragraphs].join('\n')
      for (const { find, with: replacement } of changesOf(story).flatMap(({ replace = [] }) => replace)) {
        expect(places.split(find).length - 1, `${story.key}: ${find}`).toBe(1)
        expect(replacement, story.key).not.toBe(find)
      }
    }
  })

  test('is never empty', () => {
    for (const story of published) {
      for (const { afterMinutes, ...change } of changesOf(story)) {
        const { headline, standfirst, replace = [], prepend = [], append = [] } = change
        const differences = [headline, standfirst, ...replace, ...prepend, ...append].filter(Boolean)
        expect(differences.length, `${story.key} after ${afterMinutes} minutes`).toBeGreaterThan(0)
      }
    }
  })

  test('tells a killed story’s readers why it is gone', () => {
    const killed = demoStories.filter((story) => story.state === 'killed')
    for (const { killAdvisory } of killed) expect(killAdvisory.length).toBeGreaterThan(60)
  })
})
