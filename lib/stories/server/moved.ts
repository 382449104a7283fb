import { slugFromHeadline } from '../slug.ts'
import { storyHref } from '../story-href.ts'
import type { State } from '../workflow.ts'
import type { LoadedStory } from './load-story.ts'

/** What every move answers with. `readerHref`: the story's address for readers, once it has an edition. */
export type Moved = { state: State; revision: number; edition: number | null; readerHref: string | null }

/** The answer of a move that took the story from the revision it was loaded at. */
export function moved(story: LoadedStory, state: State, newEdition?: number): Moved {
  const edition = newEdition ?? story.lastEdition?.number ?? null
  const headline = newEdition === undefined ? story.lastEdition?.headline : story.headline
  return {
    state,
    revision: story.revision + 1,
    edition,
    readerHref:
      headline === undefined
        ? null
        : storyHref({ id: story.id, sectionSlug: story.section.slug, slug: slugFromHeadline(headline) }),
  }
}
