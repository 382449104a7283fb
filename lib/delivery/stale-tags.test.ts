import { expect, test } from 'vitest'
import { staleTags } from './stale-tags.ts'

const reach = { storyId: 7, edition: 2, sectionIds: [1, 2], topicIds: [5] }
const touched = ['story:7', 'feed', 'section:1', 'section:2', 'topic:5']

test('a publication makes stale the story, the feed, and the sections and topics of both editions', () => {
  const detail = { ...reach, kind: 'publish' as const, visibleFrom: '2026-03-01T00:00:00Z' }
  expect(staleTags({ type: 'story.published', detail })).toEqual(touched)
})

test('a correction, a withdrawal and a kill also change the page of corrections', () => {
  const corrected = { ...reach, kind: 'correct' as const, visibleFrom: '2026-03-01T00:00:00Z' }
  expect(staleTags({ type: 'story.published', detail: corrected })).toContain('corrections')
  expect(staleTags({ type: 'story.withdrawn', detail: { ...reach, reason: '' } })).toEqual([...touched, 'corrections'])
  expect(staleTags({ type: 'story.killed', detail: { ...reach, reason: '', advisory: '' } })).toContain('corrections')
})

test('an undone edition makes stale what it had reached; an undone move without one, nothing', () => {
  const undone = { ...reach, move: 'publish', from: 'published', to: 'draft' }
  expect(staleTags({ type: 'story.undone', detail: undone })).toEqual([...touched, 'corrections'])
  expect(staleTags({ type: 'story.undone', detail: { ...undone, edition: null } })).toEqual([])
})

test('what only staff see makes nothing stale', () => {
  expect(staleTags({ type: 'story.edited', detail: { storyId: 7, revision: 3, fields: ['headline'] } })).toEqual([])
  expect(staleTags({ type: 'session.started', detail: { personId: 1 } })).toEqual([])
})
