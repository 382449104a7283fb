import type { Site } from './site.ts'

type Props = {
  site: Site
  /** Without the newspaper's name; absent on the home page. */
  title?: string
  description: string
  /** Path of the page's one address; absent for pages that are none (404, 410, preview). */
  path?: string
  kind?: 'website' | 'article'
  isIndexed?: boolean
  previous?: string
  next?: string
}

/** What stands in the document's head; React lifts it there. */
export function PageHead({
  site,
  title,
  description,
  path,
  kind = 'website',
  isIndexed = true,
  previous,
  next,
}: Props) {
  return (
    <>
      <title>{title ? `${title} | ${site.name}` : site.tagline ? `${site.name}: ${site.tagline}` : site.name}</title>
      {description ? <meta name="description" content={description} /> : null}
      {isIndexed ? null : <meta name="robots" content="noindex" />}
      {path === undefined ? null : (
        <>
          <link rel="canonical" href={site.origin + path} />
          <meta property="og:url" content={site.origin + path} />
          <meta property="og:type" content={kind} />
          <meta property="og:site_name" content={site.name} />
          <meta property="og:title" content={title ?? site.name} />
          {description ? <meta property="og:description" content={description} /> : null}
          <meta name="twitter:card" content="summary" />
        </>
      )}
      {previous === undefined ? null : <link rel="prev" href={site.origin + previous} />}
      {next === undefined ? null : <link rel="next" href={site.origin + next} />}
    </>
  )
}
