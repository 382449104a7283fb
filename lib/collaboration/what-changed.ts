import type { WhatChanged } from './facts.ts'

const ofVersions = /^story\.(version-|restored)/
const ofComments = /^(comment\.|story\.commented)/

/** What an event about a story changed, as those who have it open are told. */
export function whatChangedBy(type: string): WhatChanged {
  if (type === 'story.edited' || type === 'story.assigned' || type === 'story.followed') return 'fields'
  if (ofVersions.test(type)) return 'versions'
  return ofComments.test(type) ? 'comments' : 'move'
}
