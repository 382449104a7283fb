import type { NewsroomEvent } from '#lib/events/event.ts'
import { tag } from './tag.ts'

type Reach = { storyId: number; sectionIds: number[]; topicIds: number[] }

const reachOf = ({ storyId, sectionIds, topicIds }: Reach): string[] => [
  tag.story(storyId),
  tag.feed,
  ...sectionIds.map(tag.section),
  ...topicIds.map(tag.topic),
]

/** What of the readers' pages an event makes stale. Exhaustive: a new event does not compile until it is decided here. */
export function staleTags(event: NewsroomEvent): string[] {
  switch (event.type) {
    case 'story.published':
      return event.detail.kind === 'correct' ? [...reachOf(event.detail), tag.corrections] : reachOf(event.detail)
    case 'story.undone':
      return event.detail.edition === null ? [] : [...reachOf(event.detail), tag.corrections]
    case 'story.withdrawn':
    case 'story.killed':
      return [...reachOf(event.detail), tag.corrections]
    case 'story.followed':
      return event.detail.chainIds.map(tag.story)
    case 'section.changed':
      return [tag.sections, tag.section(event.detail.sectionId)]
    case 'topic.changed':
      return [tag.topics, tag.topic(event.detail.topicId)]
    case 'person.changed':
      return [tag.person(event.detail.personId)]
    case 'settings.changed':
      return [tag.settings]
    case 'story.created':
    case 'story.edited':
    case 'story.submitted':
    case 'story.returned':
    case 'story.approved':
    case 'story.scheduled':
    case 'story.schedule-refused':
    case 'story.unscheduled':
    case 'story.spiked':
    case 'story.unspiked':
    case 'story.commented':
    case 'comment.resolved':
    case 'comment.reopened':
    case 'comment.placed':
    case 'picture.added':
    case 'story.assigned':
    case 'coverage.planned':
    case 'coverage.changed':
    case 'coverage.cancelled':
    case 'coverage.started':
    case 'desk.changed':
    case 'story.version-kept':
    case 'story.restored':
    case 'session.started':
    case 'session.ended':
    case 'sign-in.refused':
    case 'token.created':
    case 'token.revoked':
      return []
    default:
      return event satisfies never
  }
}
