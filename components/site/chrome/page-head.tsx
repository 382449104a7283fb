import type { LeadPicture } from '#lib/stories/lead-picture.ts'
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
  /** What stands for the page where it is shared. */
  picture?: LeadPicture | null
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
  picture = null,
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
          {picture ? (
            <>
              <meta property="og:image" content={site.origin + picture.href} />
              <meta property="og:image:width" content={String(picture.width)} />
              <meta property="og:image:height" content={String(picture.height)} />
              {picture.alt ? <meta property="og:image:alt" content={picture.alt} /> : null}
            </>
          ) : null}
          <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
        </>
      )}
      {previous === undefined ? null : <link rel="prev" href={site.origin + previous} />}
      {next === undefined ? null : <link rel="next" href={site.origin + next} />}
    </>
  )
}
