/** The address of a story for readers. */
export const storyHref = (story: { id: number; sectionSlug: string; slug: string }): string =>
  `/${story.sectionSlug}/${story.id}/${story.slug}`
