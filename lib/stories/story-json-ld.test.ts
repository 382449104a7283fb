import { describe, expect, test } from 'vitest'
import type { Block } from './body.ts'
import { leadPicture } from './lead-picture.ts'
import type { SiteStory } from './site-views.ts'
import { breadcrumbList, graph, newsArticle } from './story-json-ld.ts'

const story: SiteStory = {
  id: 7,
  edition: 3,
  kind: 'article',
  href: '/world/7/talks-open-in-seoul',
  headline: 'Talks open in Seoul',
  shortHeadline: 'Seoul talks',
  standfirst: 'Two delegations meet.',
  section: { slug: 'world', name: 'World', hue: null },
  urgency: 3,
  publishedAt: new Date('2018-06-20T06:51:00Z'),
  feedAt: new Date('2018-06-20T06:51:00Z'),
  updatedAt: new Date('2018-06-20T09:00:00Z'),
  correctedAt: new Date('2018-06-21T08:00:00Z'),
  city: 'Seoul',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Two delegations met.' }] }] },
  dateline: { text: 'SEOUL, June 20. /MERIDIAN/.', day: '2018-06-20', places: [] },
  zone: 'Asia/Seoul',
  bylines: [{ name: 'Mara Rowe', role: 'correspondent' }],
  topics: [{ id: 1, slug: 'summit', name: 'Summit', type: 'event', description: '' }],
  inBody: { cards: {}, topics: {}, pictures: {} },
  readAlso: [],
  corrections: [
    {
      class: 'correction',
      wrong: 'The story said three.',
      right: 'There were two.',
      at: new Date('2018-06-21T08:00:00Z'),
      edition: 2,
    },
  ],
  earlier: [],
  updateNote: '',
}
const publisher = { name: 'Meridian News Agency', origin: 'https://news.example', language: 'en' }

describe('a story for machines', () => {
  test('is a NewsArticle at its full address with its first and its latest instant', () => {
    expect(newsArticle(story, publisher)).toMatchObject({
      '@type': 'NewsArticle',
      url: 'https://news.example/world/7/talks-open-in-seoul',
      headline: 'Talks open in Seoul',
      datePublished: '2018-06-20T06:51:00.000Z',
      dateModified: '2018-06-21T08:00:00.000Z',
      dateline: 'SEOUL, June 20. /MERIDIAN/.',
      author: [{ '@type': 'Person', name: 'Mara Rowe', jobTitle: 'correspondent' }],
      wordCount: 3,
    })
  })

  test('carries each correction as a CorrectionComment that says what was wrong and what is right', () => {
    expect(newsArticle(story, publisher).correction).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'The story said three. There were two.',
        datePublished: '2018-06-21T08:00:00.000Z',
      },
    ])
  })

  test('says nothing of corrections, dateline or topics it has not', () => {
    const plain = newsArticle({ ...story, corrections: [], dateline: null, city: null, topics: [] }, publisher)
    for (const key of ['correction', 'dateline', 'locationCreated', 'about', 'keywords'])
      expect(plain).not.toHaveProperty(key)
  })

  test('shows the first picture of its text, in the form that networks take', () => {
    const image = (mediaId: number): Block => ({
      type: 'image',
      attrs: { mediaId, alt: 'A grey sea', caption: '', credit: '' },
    })
    const hash = 'ab'.repeat(32)
    const pictures = { 2: { id: 2, hash, width: 2_400, height: 1_500 } }
    const shown = {
      ...story,
      body: { type: 'doc' as const, content: [...story.body.content, image(9), image(2)] },
      inBody: { ...story.inBody, pictures },
    }
    expect(newsArticle(shown, publisher).image).toEqual([`https://news.example/media/${hash}-1200.jpg`])
    expect(leadPicture(shown)).toMatchObject({ width: 1_200, height: 750, alt: 'A grey sea' })
    expect(newsArticle(story, publisher)).not.toHaveProperty('image')
  })

  test('never changed is modified when it was published', () => {
    const fresh = newsArticle({ ...story, updatedAt: null, correctedAt: null }, publisher)
    expect(fresh.dateModified).toBe(fresh.datePublished)
  })

  test('without a byline is by the agency', () => {
    expect(newsArticle({ ...story, bylines: [] }, publisher).author).toMatchObject([
      { '@type': 'NewsMediaOrganization', name: 'Meridian News Agency' },
    ])
  })
})

test('the way to a story is numbered from the home page', () => {
  const crumbs = [
    { name: 'Home', href: '/' },
    { name: 'World', href: '/world' },
  ]
  expect(graph(breadcrumbList(crumbs, 'https://news.example'))['@graph'][0]?.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://news.example/' },
    { '@type': 'ListItem', position: 2, name: 'World', item: 'https://news.example/world' },
  ])
})
