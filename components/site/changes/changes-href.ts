/** The address of what changed in a story; with two editions, between those. */
export function changesHref(storyHref: string, from?: number | null, to?: number): string {
  const query = [from ? `from=${from}` : null, to === undefined ? null : `to=${to}`].filter((part) => part !== null)
  return `${storyHref}/changes${query.length > 0 ? `?${query.join('&')}` : ''}`
}
