import type { Body } from '#lib/stories/body.ts'
import type { StoryContent } from '#lib/stories/version.ts'

/** A point of a story's life with this body; its fields are empty unless given. */
export const contentWith = (body: Body, given: Partial<StoryContent> = {}): StoryContent => ({
  headline: '',
  shortHeadline: '',
  standfirst: '',
  slugline: '',
  details: {},
  ...given,
  body,
})
