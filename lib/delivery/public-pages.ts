// The addresses of readers: which query parameters each page knows, and whether its finished page may be kept.
// A parameter that is not here, or has no sensible value, is dropped before the page is looked up or rendered.

/** The one spelling of a parameter given once or more often; null drops it. */
type Canonical = (values: string[]) => string | null
type PublicRoute = { pattern: string; params: Record<string, Canonical>; stored: boolean }

export type PublicPage = { path: string; query: string; stored: boolean }

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
const longestList = 24

const firstLike =
  (shape: RegExp): Canonical =>
  (values) =>
    values.find((value) => shape.test(value)) ?? null
const cursor = firstLike(/^[A-Za-z0-9_.~:-]{1,128}$/)
const pageNumber = firstLike(/^(all|[2-9]|[1-9]\d{1,2})$/)
const edition = firstLike(/^[1-9]\d{0,5}$/)
/** A form of checkboxes repeats the parameter, a link lists the values in one. */
const slugs: Canonical = (values) => {
  const known = [...new Set(values.join(',').split(','))].filter((one) => one.length <= 64 && slug.test(one)).sort()
  return known.length > 0 && known.length <= longestList ? known.join(',') : null
}

export const publicRoutes: PublicRoute[] = [
  { pattern: '/', params: {}, stored: true },
  { pattern: '/news', params: { sections: slugs, before: cursor }, stored: true },
  { pattern: '/corrections', params: { before: cursor }, stored: true },
  { pattern: '/settings', params: {}, stored: true },
  { pattern: '/topics', params: {}, stored: true },
  { pattern: '/topics/*', params: { before: cursor }, stored: true },
  { pattern: '/*', params: { before: cursor }, stored: true },
  { pattern: '/*/*/*', params: { page: pageNumber }, stored: true },
  { pattern: '/*/*/*/changes', params: { from: edition, to: edition }, stored: true },
]

/** Any other address: a page that is not there, without parameters. */
const elsewhere: PublicRoute = { pattern: '', params: {}, stored: true }

const byPattern = new Map(publicRoutes.map((route) => [route.pattern, route]))

/** The page that a reader's address means, with its query in the one spelling that page and page cache know. */
export function publicPage(path: string, search: string): PublicPage {
  const route = routeOf(path)
  return { path, query: canonicalQuery(route, search), stored: route.stored }
}

function routeOf(path: string): PublicRoute {
  const exact = byPattern.get(path)
  if (exact) return exact
  const segments = path.slice(1).split('/')
  const first = byPattern.get(`/${[segments[0], ...segments.slice(1).map(() => '*')].join('/')}`)
  const last = byPattern.get(`/${[...segments.slice(0, -1).map(() => '*'), segments.at(-1)].join('/')}`)
  return first ?? last ?? byPattern.get(`/${segments.map(() => '*').join('/')}`) ?? elsewhere
}

function canonicalQuery({ params }: PublicRoute, search: string): string {
  if (search === '' || search === '?') return ''
  const asked = new URLSearchParams(search)
  const kept = new URLSearchParams()
  for (const name of Object.keys(params).sort()) {
    const canonical = params[name]?.(asked.getAll(name)) ?? null
    if (canonical !== null) kept.set(name, canonical)
  }
  return kept.size > 0 ? `?${kept.toString().replaceAll('%2C', ',')}` : ''
}
