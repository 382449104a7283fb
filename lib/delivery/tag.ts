// Names of what a page can depend on. A page declares them while it renders; an event makes some of them stale.
export const tag = {
  story: (id: number) => `story:${id}`,
  section: (id: number) => `section:${id}`,
  topic: (id: number) => `topic:${id}`,
  person: (id: number) => `person:${id}`,
  place: (id: number) => `place:${id}`,
  /** The list of all stories, newest first. */
  feed: 'feed',
  /** Names, order and nesting of sections, as the navigation shows them. */
  sections: 'sections',
  topics: 'topics',
  corrections: 'corrections',
  settings: 'settings',
} as const
