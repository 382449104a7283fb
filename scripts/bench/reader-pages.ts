export type ReaderPages = { home: string; section: string; story: string; news: string; stories: string[] }

/** Addresses of each kind of page, found as a reader finds them: by following links. */
export async function readerPages(address: string): Promise<ReaderPages> {
  const feed = await (await fetch(`${address}/news`)).text()
  const stories = [...new Set([...feed.matchAll(/href="(\/[a-z-]+\/\d+\/[^"?]+)"/g)].map(([, href]) => href!))]
  const story = stories[0]
  if (!story) throw new Error('The feed shows no stories.')
  const section = `/${story.split('/')[1]}`
  return { home: '/', section, story, news: '/news', stories }
}
