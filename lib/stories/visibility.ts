import type { State } from './workflow.ts'

/** The facts of a publication that decide whether readers see it. Instants in UTC. */
export type PublicationFacts = {
  state: State
  /** The section, or the one above it, is hidden. */
  sectionHidden: boolean
  visibleFrom: Date
  visibleUntil: Date | null
}

/**
 * The one rule of what readers may see: the story is published, its section shows, and now lies in the span of the
 * edition. Embargo is `visibleFrom` in the future; a later edition, a withdrawal or a kill sets `visibleUntil`.
 * The same rule in SQL is `visiblePublication` (lib/stories/server/visible-publication.ts); a test holds them together.
 */
export function visibleToReaders(publication: PublicationFacts, now: Date): boolean {
  return (
    publication.state === 'published' &&
    !publication.sectionHidden &&
    publication.visibleFrom <= now &&
    (publication.visibleUntil === null || now < publication.visibleUntil)
  )
}
