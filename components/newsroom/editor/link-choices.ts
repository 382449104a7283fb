import { foldLetters } from '#lib/kernel/fold.ts'
import type { LinkTarget } from '#lib/stories/body.ts'
import { cleanLink } from '#lib/stories/clean-link.ts'
import { safeHref } from '#lib/stories/link.ts'
import type { StoryChoice } from '#lib/stories/working-copy.ts'

/** Something words can lead to. A person has no page of their own yet: the name alone is put down. */
export type LinkChoice = {
  key: string
  kind: 'story' | 'topic' | 'person' | 'address'
  name: string
  detail: string
  target: LinkTarget | null
}

type Known = {
  stories: readonly StoryChoice[]
  topics: readonly { id: number; name: string; type: string }[]
  people: readonly { id: number; name: string }[]
}

const mostOfAKind = 5

/** What the words may mean: topics and people whose name has a word that begins so, and the stories that were found. */
export function linkChoices(words: string, { stories, topics, people }: Known): LinkChoice[] {
  const wanted = foldLetters(words.trim())
  const hasWord = ({ name }: { name: string }) => ` ${foldLetters(name)}`.includes(` ${wanted}`)
  return [
    ...people
      .filter(hasWord)
      .slice(0, mostOfAKind)
      .map(({ id, name }): LinkChoice => ({ key: `person-${id}`, kind: 'person', name, detail: '', target: null })),
    ...topicChoices(topics.filter(hasWord)),
    ...storyChoices(stories),
  ]
}

export const topicChoices = (topics: Known['topics']): LinkChoice[] =>
  topics.slice(0, mostOfAKind).map(({ id, name, type }) => ({
    key: `topic-${id}`,
    kind: 'topic',
    name,
    detail: type,
    target: { topicId: id },
  }))

export const storyChoices = (stories: Known['stories']): LinkChoice[] =>
  stories.map(({ id, headline, sectionName, publishedAt }) => ({
    key: `story-${id}`,
    kind: 'story',
    name: headline || `Story ${id}`,
    detail: publishedAt === null ? `${sectionName} · not out yet` : sectionName,
    target: { storyId: id },
  }))

/**
 * The address that was typed, completed ("example.org/x" is meant as one of the web) and without what tracks readers.
 * Null when it is none.
 */
export function addressOf(typed: string): string | null {
  const address = typed.trim()
  if (/^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(address)) return safeHref(cleanLink(`https://${address}`))
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return safeHref(`mailto:${address}`)
  return /^(https?:|mailto:|\/)/i.test(address) && !/\s/.test(address) ? safeHref(cleanLink(address)) : null
}
