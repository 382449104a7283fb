import { bodyText, wordCount } from './body-text.ts'
import { leadPicture } from './lead-picture.ts'
import type { SiteStory } from './site-views.ts'

export type Publisher = { name: string; origin: string; language: string }

/**
 * A story as schema.org NewsArticle, its corrections as CorrectionComment.
 * @source https://schema.org/NewsArticle, https://schema.org/correction
 */
export function newsArticle(story: SiteStory, publisher: Publisher): Record<string, unknown> {
  const url = publisher.origin + story.href
  const organisation = { '@type': 'NewsMediaOrganization', name: publisher.name, url: `${publisher.origin}/` }
  const picture = leadPicture(story)
  const modified = [story.updatedAt, story.correctedAt].filter((at) => at !== null)
  const lastChange = modified.reduce((latest, at) => (at > latest ? at : latest), story.publishedAt)
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: story.headline,
    description: story.standfirst,
    articleSection: story.section.name,
    inLanguage: publisher.language,
    ...(picture ? { image: [publisher.origin + picture.href] } : {}),
    datePublished: story.publishedAt.toISOString(),
    dateModified: lastChange.toISOString(),
    wordCount: wordCount(bodyText(story.body)),
    isAccessibleForFree: true,
    author:
      story.bylines.length > 0
        ? story.bylines.map(({ name, role }) => ({ '@type': 'Person', name, ...(role ? { jobTitle: role } : {}) }))
        : [organisation],
    publisher: organisation,
    ...(story.dateline ? { dateline: story.dateline.text } : {}),
    ...(story.city ? { locationCreated: { '@type': 'Place', name: story.city } } : {}),
    ...(story.topics.length > 0
      ? {
          about: story.topics.map(({ name, slug }) => ({
            '@type': 'Thing',
            name,
            url: `${publisher.origin}/topics/${slug}`,
          })),
          keywords: story.topics.map(({ name }) => name).join(', '),
        }
      : {}),
    ...(story.corrections.length > 0
      ? {
          correction: story.corrections.map(({ wrong, right, at }) => ({
            '@type': 'CorrectionComment',
            text: `${wrong} ${right}`,
            datePublished: at.toISOString(),
          })),
        }
      : {}),
  }
}

export type Crumb = { name: string; href: string }

/** @source https://schema.org/BreadcrumbList */
export function breadcrumbList(crumbs: readonly Crumb[], origin: string): Record<string, unknown> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + href,
    })),
  }
}

/** Everything a page says of itself in one script. */
export const graph = (...nodes: Record<string, unknown>[]) => ({ '@context': 'https://schema.org', '@graph': nodes })
