import { commentFields } from '#lib/stories/comment-fields.ts'
import type { Thread } from '#lib/stories/comment-thread.ts'

/** Threads as one meets them in the story: those of the head fields, then by their words; those without words last. */
export function inStoryOrder(threads: readonly Thread[], present: ReadonlySet<string> | null): Thread[] {
  const order = [...(present ?? [])]
  const placeOf = ({ id, field }: Thread) => {
    if (field !== 'body') return commentFields.indexOf(field) - commentFields.length
    const place = order.indexOf(id)
    return place < 0 ? order.length : place
  }
  return [...threads].sort((a, b) => placeOf(a) - placeOf(b) || a.createdAt.localeCompare(b.createdAt))
}

/** The open threads of a field. */
export const openOf = (threads: readonly Thread[], field: Thread['field']): Thread[] =>
  threads.filter((thread) => thread.field === field && thread.resolvedAt === null)
