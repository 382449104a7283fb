// What people fill in for sections and topics.
import { z } from 'zod'

export const topicTypes = ['subject', 'person', 'organisation', 'place', 'event'] as const

/** Addresses of their own at the top of the site: no section may take one. */
export const reservedSlugs: readonly string[] = [
  'ads.txt',
  'api',
  'archive',
  'atom.xml',
  'authors',
  'corrections',
  'feed.json',
  'infographics',
  'islands',
  'media',
  'metrics',
  'most-read',
  'news',
  'newsroom',
  'not-found',
  'photos',
  'places',
  'preview',
  'rates',
  'robots.txt',
  'rss.xml',
  'search',
  'settings',
  'sitemap-news.xml',
  'sitemap.xml',
  'topics',
  '_next',
]

const slug = z
  .string()
  .max(60, 'The slug is longer than 60 characters.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug has small letters, digits and single hyphens.')
const name = z.string().trim().min(1, 'Give a name.').max(80, 'The name is longer than 80 characters.')
const description = z.string().trim().max(500, 'The description is longer than 500 characters.').default('')

export const NewSection = z.strictObject({
  slug: slug.refine(
    (value) => !reservedSlugs.includes(value),
    'The site needs that address itself. Choose another slug.',
  ),
  name,
  description,
  hue: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'Give the colour as #rrggbb.')
    .nullable()
    .default(null),
  parentId: z.int32().positive().nullable().default(null),
})
export const NewTopic = z.strictObject({ slug, name, type: z.enum(topicTypes).default('subject'), description })
