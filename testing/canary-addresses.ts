// Every address the product has, with the canary's own ids in it. Read from the folders of `app` and from the table of
// readers' pages, so that a new route is asked without anybody's doing; one whose parameters are unknown here fails.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { publicRoutes } from '#lib/delivery/public-pages.ts'
import type { Planted } from './canary-desk.ts'

/** Addresses that readers and machines may ask for some day, or that others' systems have. */
const guesses = [
  '/search',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/sitemap-news.xml',
  '/robots.txt',
  '/archive',
  '/most-read',
  '/photos',
  '/places',
  '/authors',
  '/api/feed',
  '/api/live',
  '/api/search',
  '/api/suggest',
  '/api/v1/stories?limit=50',
  '/metrics',
]

export function everyAddress(planted: Planted): string[] {
  const inApp = globSync('app/**/{page.tsx,route.ts}', { cwd: join(import.meta.dirname, '..') }).map((file) =>
    addressOf(file, planted),
  )
  const readers = publicRoutes.map(({ pattern, params }) => ({ path: sampleOf(pattern, planted), params }))
  const withParameters = readers.flatMap(({ path, params }) => [
    path,
    ...Object.keys(params).map((name) => `${path}?${name}=${parameterOf(name, planted)}`),
  ])
  const { id, word, sectionSlug, href, pictures, linkingHref } = planted
  const slug = word.toLowerCase()
  const guessed = [`/${sectionSlug}/${id}/${slug}`, `/${sectionSlug}/${id}/x`, `/x/${id}/x`, `${href}.md`, `${href}/`]
  const listed = guesses.flatMap((path) => [path, `${path}${path.includes('?') ? '&' : '?'}q=harbour`])
  const all = [...inApp, ...withParameters, ...guessed, ...listed, ...pictures, href, linkingHref, `/${slug}`]
  return [...new Set([...all, `/_next/image?url=${encodeURIComponent(pictures[0] ?? '')}&w=640&q=75`])]
}

/** Folders in parentheses are no part of an address; those in brackets are parameters. */
function addressOf(file: string, planted: Planted): string {
  const folders = file.split(/[/\\]/).slice(1, -1)
  const named = folders.filter((folder) => !/^\(.+\)$/.test(folder))
  const parts = named.map((folder) => (folder.startsWith('[') ? folderOf(folder, file, planted) : folder))
  return `/${parts.join('/')}`
}

function folderOf(folder: string, file: string, planted: Planted): string {
  const [, section = '', id = '', slug = ''] = planted.href.split('/')
  const inTopics = file.includes('/topics/')
  const known: Record<string, string> = {
    '[section]': section,
    '[id]': id,
    '[slug]': inTopics ? planted.topicSlug : slug,
    '[file]': planted.pictures[0]?.replace('/media/', '') ?? '',
    '[...path]': 'no/such/address',
    '[...nextauth]': 'session',
    '[point]': 'edition-1',
    '[threadId]': '00000000-0000-4000-8000-000000000000',
    '[viewId]': '1',
    '[tokenId]': '1',
    '[bulkId]': '00000000-0000-4000-8000-000000000000',
    '[move]': 'publish',
    '[number]': '1',
  }
  const value = known[folder]
  if (value === undefined) throw new Error(`The canary has no sample for ${folder} of ${file}: give it one.`)
  return value
}

function sampleOf(pattern: string, planted: Planted): string {
  const known: Record<string, string> = {
    '/topics/*': `/topics/${planted.topicSlug}`,
    '/*': `/${planted.sectionSlug}`,
    '/*/*/*': planted.href,
    '/*/*/*/changes': `${planted.href}/changes`,
  }
  const sample = known[pattern] ?? (pattern.includes('*') ? undefined : pattern)
  if (sample === undefined) throw new Error(`The canary has no sample for the page ${pattern}: give it one.`)
  return sample
}

function parameterOf(name: string, planted: Planted): string {
  const known: Record<string, string> = {
    before: 'zzzzzzzz-zzzzz',
    sections: planted.sectionSlug,
    page: 'all',
    from: '1',
    to: '2',
  }
  const value = known[name]
  if (value === undefined) throw new Error(`The canary has no sample for the parameter ${name}: give it one.`)
  return value
}
