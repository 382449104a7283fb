// The public surfaces a story can stand on, and their addresses. A receipt of its end has a row for each.
import { cardWidth, pictureHref, renditionWidths } from '#lib/media/picture.ts'
import { cursorOf } from './cursor.ts'
import { storyHref } from './story-href.ts'

export const surfaceWords = {
  story: 'Its own address',
  changes: 'What changed between its editions',
  home: 'Home page',
  feed: 'Feed',
  section: 'Section',
  topic: 'Topic',
  topics: 'List of topics',
  corrections: 'Corrections',
  'read-also': 'Story that leads to it',
  card: 'Picture of its social card',
  picture: 'Picture',
} as const
export type Surface = keyof typeof surfaceWords

/** Which surface stands behind each of the readers' addresses; null where no story ever stands. A test compares. */
export const surfaceOfRoute: Record<string, Surface | null> = {
  '/': 'home',
  '/news': 'feed',
  '/corrections': 'corrections',
  '/settings': null,
  '/topics': 'topics',
  '/topics/*': 'topic',
  '/*': 'section',
  '/*/*/*': 'story',
  '/*/*/*/changes': 'changes',
}

/** Surfaces that are the story's alone: nothing else may stand at their addresses afterwards. */
export const ownSurfaces: readonly Surface[] = ['story', 'changes', 'card', 'picture']

export type PlacedSurface = { surface: Surface; address: string }

/** Where a story stands, as the database knows it. */
export type Standing = {
  id: number
  /** Every pair of section and slug that ever led to it, the present one first. */
  names: readonly { sectionSlug: string; slug: string }[]
  /** Its section and the one above. */
  sectionSlugs: readonly string[]
  topicSlugs: readonly string[]
  /** Its place in lists; null when readers have never seen it. */
  feedAt: Date | null
  hasCorrections: boolean
  /** Stories on show that lead to it. */
  linkedFrom: readonly string[]
  /** Its pictures that no other story on show has, in their order. */
  pictures: readonly { hash: string; width: number }[]
}

/** Every address that showed the story. A list is looked at from its top and from where the story stood. */
export function surfacesOf(standing: Standing): PlacedSurface[] {
  const { id, names, sectionSlugs, topicSlugs, feedAt, hasCorrections, linkedFrom, pictures } = standing
  const at = (surface: Surface, ...addresses: string[]) => addresses.map((address) => ({ surface, address }))
  const own = names.map((name) => storyHref({ id, ...name }))
  const list = (surface: Surface, path: string) =>
    // An id further, so that the story would be the first one of this page.
    at(surface, path, ...(feedAt ? [`${path}?before=${cursorOf({ at: feedAt, id: id + 1 })}`] : []))
  const [lead] = pictures
  return [
    ...at('story', ...own),
    ...own.slice(0, 1).flatMap((href) => [...at('story', `${href}?page=all`), ...at('changes', `${href}/changes`)]),
    ...at('home', '/'),
    ...list('feed', '/news'),
    ...sectionSlugs.flatMap((slug) => list('section', `/${slug}`)),
    ...topicSlugs.flatMap((slug) => list('topic', `/topics/${slug}`)),
    ...(topicSlugs.length > 0 ? at('topics', '/topics') : []),
    ...(hasCorrections ? at('corrections', '/corrections') : []),
    ...at('read-also', ...linkedFrom),
    ...(lead ? at('card', pictureHref(lead.hash, cardWidth(lead.width), 'jpg')) : []),
    ...pictures.flatMap(({ hash, width }) =>
      at('picture', ...renditionWidths(width).map((wide) => pictureHref(hash, wide))),
    ),
  ]
}
