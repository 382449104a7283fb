import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Block } from '#lib/stories/body.ts'
import { choosePage } from '#lib/stories/body-pages.ts'
import type { SiteStory } from '#lib/stories/site-views.ts'
import { en } from '#lib/web/words/en.ts'
import type { Site } from '../chrome/site.ts'
import { StoryPage } from './story-page.tsx'

const site: Site = {
  name: 'Meridian News Agency',
  tagline: '',
  language: 'en',
  origin: 'https://news.example',
  words: en,
  sections: [],
  clock: { zone: 'Europe/Moscow', language: 'en', now: new Date('2018-06-21T12:00:00Z') },
  chosenZone: null,
  newsroomZone: 'UTC',
  theme: 'system',
  showsEditionChanges: true,
}
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const story: SiteStory = {
  id: 7,
  edition: 3,
  kind: 'article',
  href: '/world/7/talks-open',
  headline: 'Talks <open>',
  shortHeadline: 'Talks',
  standfirst: 'Two delegations meet.',
  section: { slug: 'world', name: 'World', hue: '#2f5d73' },
  urgency: 3,
  publishedAt: new Date('2018-06-20T06:51:00Z'),
  feedAt: new Date('2018-06-20T06:51:00Z'),
  updatedAt: null,
  correctedAt: null,
  city: 'Seoul',
  body: { type: 'doc', content: [paragraph('First page.'), { type: 'pageBreak' }, paragraph('Second page.')] },
  dateline: { text: 'SEOUL, June 20. /MERIDIAN/.', day: '2018-06-20', places: [] },
  zone: 'Asia/Seoul',
  bylines: [
    { name: 'Mara Rowe', role: 'correspondent' },
    { name: 'Jun Park', role: '' },
  ],
  topics: [],
  inBody: { cards: {}, topics: {}, pictures: {} },
  readAlso: [],
  earlier: [],
  corrections: [],
  updateNote: '',
}
const at = new Date('2018-06-21T08:00:00Z')
const correction = { class: 'correction', wrong: 'It said three.', right: 'There were two.', at, edition: 2 } as const

function html(changes: Partial<SiteStory> = {}, page?: string): string {
  const shown = { ...story, ...changes }
  const choice = choosePage(shown.body, page)
  if (!choice) throw new Error('no such page')
  return renderToStaticMarkup(<StoryPage story={shown} choice={choice} site={site} latest={[]} />)
}

test('a story carries its marks, its time with the offset, its city and its authors', () => {
  const page = html()
  expect(page).toContain('<article class="')
  expect(page).toContain('data-story="7" data-edition="3"')
  expect(page).toContain('<time dateTime="2018-06-20T06:51:00.000Z">June 20, 9:51 UTC+3</time>')
  expect(page).toContain('>Seoul</span>')
  expect(page.replace(/<[^>]+>/g, '')).toContain('By Mara Rowe, correspondent and Jun Park')
  expect(page).toContain('Talks &lt;open&gt;')
})

test('a story that never changed says nothing of updates and corrections', () => {
  expect(html()).not.toMatch(/Updated|Corrected|data-correction/)
})

test('an update is dated, and its note stands above the text', () => {
  const page = html({ updatedAt: at, updateNote: 'Adds the vote.' })
  expect(page).toContain('Updated <time dateTime="2018-06-21T08:00:00.000Z">June 21, 11:00 UTC+3</time>')
  expect(page.indexOf('Adds the vote.')).toBeLessThan(page.indexOf('First page.'))
})

test('a story that changed leads to what changed, unless the newsroom keeps that to itself', () => {
  expect(html()).not.toContain('/changes')
  expect(html({ updatedAt: at })).toContain('href="/world/7/talks-open/changes"')
  const shown = { ...story, correctedAt: at }
  const choice = choosePage(shown.body, undefined)
  if (!choice) throw new Error('no such page')
  const silent = { ...site, showsEditionChanges: false }
  expect(renderToStaticMarkup(<StoryPage story={shown} choice={choice} site={silent} latest={[]} />)).not.toContain(
    '/changes',
  )
})

describe('what was wrong and what is right', () => {
  test('stands above the text of a correction', () => {
    const page = html({ corrections: [correction], correctedAt: at })
    expect(page.indexOf('There were two.')).toBeLessThan(page.indexOf('First page.'))
    expect(page.indexOf('It said three.')).toBeGreaterThan(0)
  })

  test('stands below the text of a clarification', () => {
    const page = html({ corrections: [{ ...correction, class: 'clarification' }] })
    expect(page.indexOf('There were two.')).toBeGreaterThan(page.indexOf('First page.'))
  })
})

describe('the pages of a long article', () => {
  test('open with the dateline only on the first', () => {
    expect(html()).toContain('data-dateline')
    expect(html({}, '2')).not.toContain('data-dateline')
    expect(html({}, 'all')).toContain('data-dateline')
  })

  test('are counted and linked, the first at the story’s own address', () => {
    const page = html({}, '2')
    expect(page).toContain('2 pages in this article')
    expect(page).toContain('href="/world/7/talks-open" aria-label="Page 1 of 2"')
    expect(page).not.toContain('First page.')
  })

  test('are not spoken of in a short one', () => {
    expect(html({ body: { type: 'doc', content: [paragraph('All of it.')] } })).not.toContain('in this article')
  })
})

test('nothing on the page has an inline style', () => {
  expect(html({ corrections: [correction], updatedAt: at, updateNote: 'x' })).not.toMatch(/\sstyle=|<style/)
})
