import { type EventType, eventDetails, type NewsroomEvent } from '#lib/events/event.ts'

/** What leaves a story as it was. */
export const commentEvents = ['story.commented', 'comment.resolved', 'comment.reopened', 'comment.placed'] as const

const editionWords = {
  publish: 'Published edition',
  update: 'Updated with edition',
  refile: 'Refiled as edition',
  correct: 'Corrected with edition',
  republish: 'Published again as edition',
} as const

type Published = Extract<NewsroomEvent, { type: 'story.published' }>['detail']

function published({ kind, edition, override, lateMs }: Published): string {
  const late = lateMs === undefined ? '' : `, ${Math.ceil(lateMs / 1_000)} s late`
  const over = override ? `, overriding “${override.blockers.join(' ')}”: ${override.reason}` : ''
  return `${editionWords[kind]} ${edition}${late}${over}`
}

const withReason = (words: string, reason: string | undefined) => (reason ? `${words}: ${reason}` : words)

type AssignedDetail = Extract<NewsroomEvent, { type: 'story.assigned' }>['detail']

/** Who has the story now, at which desk and by when; of these, what the change was about. */
function assignedWords({ assignee, desk, dueAt, before }: AssignedDetail): string {
  const parts = [
    ...(assignee?.id === (before.assigneeId ?? undefined) ? [] : [assignee ? `to ${assignee.name}` : 'to nobody']),
    ...(desk?.id === (before.deskId ?? undefined) ? [] : [desk ? `to the ${desk.name} desk` : 'to no desk']),
    ...(dueAt === before.dueAt
      ? []
      : [dueAt ? `due ${dueAt.slice(0, 16).replace('T', ' ')} UTC` : 'without a due time']),
  ]
  return `Assigned the story ${parts.join(', ')}`
}

type ScheduledDetail = Extract<NewsroomEvent, { type: 'story.scheduled' }>['detail']

function scheduledWords({ at, zone, wall, kind = 'publish', version, what }: ScheduledDetail): string {
  const time = `${(wall ?? at).slice(0, 16).replace('T', ' ')} (${zone})`
  if (what === 'moved') return `Moved its date to ${time}`
  if (what === 'refrozen') return `Took the words of now (version ${version}) for ${time}`
  const words = version === undefined ? '' : version === null ? ', later changes too' : ` as version ${version}`
  return `Scheduled ${kind === 'publish' ? 'for' : `to ${kind} at`} ${time}${words}`
}

/** A stored event of a story in words for its history. */
export function describeEvent(type: string, detail: unknown): string {
  if (!(type in eventDetails)) return type
  const schema = eventDetails[type as EventType]
  const parsed = schema.safeParse(detail)
  return parsed.success ? sentence({ type, detail: parsed.data } as NewsroomEvent) : type
}

function sentence(event: NewsroomEvent): string {
  switch (event.type) {
    case 'story.created':
      return 'Started the story'
    case 'story.edited':
      return `Changed ${event.detail.fields.join(', ')}`
    case 'story.submitted':
      return 'Submitted to the desk'
    case 'story.returned':
      return withReason('Returned to draft', event.detail.reason)
    case 'story.approved':
      return 'Approved'
    case 'story.scheduled':
      return scheduledWords(event.detail)
    case 'story.schedule-refused':
      return `Could not go out at its time: ${event.detail.reason}`
    case 'story.unscheduled':
      return 'Took off the schedule'
    case 'story.spiked':
      return 'Spiked'
    case 'story.unspiked':
      return 'Took off the spike'
    case 'story.published':
      return published(event.detail)
    case 'story.undone':
      return `Undid “${event.detail.move}”: ${event.detail.edition === null ? '' : `edition ${event.detail.edition} is no longer shown, `}the story is ${event.detail.to} again`
    case 'story.withdrawn':
      return withReason('Withdrew the story', event.detail.reason)
    case 'story.killed':
      return withReason('Killed the story', event.detail.reason)
    case 'story.commented':
      return event.detail.field === 'body' ? 'Commented on the text' : 'Commented on a field'
    case 'comment.resolved':
      return 'Resolved a comment'
    case 'comment.reopened':
      return 'Reopened a comment'
    case 'comment.placed':
      return 'Put a comment on other words'
    case 'story.followed':
      return event.detail.followsId === null
        ? 'Took it out of its chain'
        : `Takes up story ${event.detail.followsId} as ${event.detail.step ?? 'its next piece'}`
    case 'story.assigned':
      return assignedWords(event.detail)
    case 'coverage.started':
      return `Started it from the plan for ${event.detail.day}`
    case 'story.version-kept':
      return `Kept version ${event.detail.version}, “${event.detail.name}”`
    case 'story.restored':
      return `Restored ${event.detail.from} as version ${event.detail.version}`
    default:
      return event.type
  }
}
