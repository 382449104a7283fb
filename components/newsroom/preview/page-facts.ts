/** What a reader's page says of itself to others, read from the page: so the preview cannot say something else. */
export function pageFacts(page: Document) {
  const text = (selector: string) => page.querySelector(selector)?.textContent?.trim() ?? ''
  const [title = '', site = ''] = page.title.split(/ \| (?=[^|]*$)/)
  return {
    title,
    site,
    headline: text('article h1'),
    description: page.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '',
    section: text('article header a'),
    date: text('article header time').replace(/,[^,]*$/, ''),
    host: location.host,
    picture: page.querySelector('article figure img')?.getAttribute('src') ?? null,
  }
}
