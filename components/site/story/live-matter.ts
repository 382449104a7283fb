import type { LinkTarget } from '#lib/stories/body.ts'
import { safeHref } from '#lib/stories/link.ts'
import type { BodyMatter } from '#lib/stories/site-views.ts'
import type { Words } from '#lib/web/words/words.ts'

/** What blocks are rendered with besides themselves. */
export type LiveMatter = { matter: BodyMatter; words: Words }

/** Where a link leads now; null where it leads nowhere readers may go, and its words stand without it. */
export function linkHref(target: LinkTarget, { cards, topics }: BodyMatter): string | null {
  if ('storyId' in target) return cards[target.storyId]?.href ?? null
  if ('topicId' in target) {
    const topic = topics[target.topicId]
    return topic ? `/topics/${topic.slug}` : null
  }
  // Checked when it was saved, and once more here: what a reader clicks on deserves two locks.
  return safeHref(target.href)
}
