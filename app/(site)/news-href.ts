/** The one address of a choice of sections and a place in the feed. */
export function newsHref(sections: readonly string[], before?: string): string {
  const parts = [
    ...(sections.length > 0 ? [`sections=${[...sections].sort().map(encodeURIComponent).join(',')}`] : []),
    ...(before ? [`before=${encodeURIComponent(before)}`] : []),
  ]
  return parts.length > 0 ? `/news?${parts.join('&')}` : '/news'
}
