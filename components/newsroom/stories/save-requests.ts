// The two addresses the editor's screen talks to while somebody types.
import type { WorkingCopy } from '#lib/stories/working-copy.ts'
import { changesOf, type EditableField, type EditedValues, editableFields } from './editable-copy.ts'

export type Saved = Pick<WorkingCopy, 'revision' | 'changedAt' | 'readiness' | 'datelineText'>
export type SaveAnswer =
  | ({ kind: 'saved' } & Saved)
  | { kind: 'conflict'; by: string | null; at: string | null }
  | { kind: 'refused'; why: string; problems: Partial<Record<EditableField, string>> }
  | { kind: 'offline' | 'server' | 'signed-out' }

const timeoutMs = 20_000
const addressOf = (storyId: number) => `/api/newsroom/stories/${storyId}`

export async function saveChanges(storyId: number, revision: number, values: EditedValues): Promise<SaveAnswer> {
  const body = JSON.stringify({ revision, changes: changesOf(values) })
  let response: Response
  try {
    response = await fetch(addressOf(storyId), {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body,
      // Lets the last words out of a page that is closing; browsers allow it for small bodies only.
      keepalive: body.length < 15_000,
      signal: AbortSignal.timeout(timeoutMs),
    })
  } catch {
    return { kind: 'offline' }
  }
  const answer = await response.json().catch(() => null)
  if (response.ok && answer !== null) return { kind: 'saved', ...(answer as Saved) }
  return refusalOf(response.status, answer)
}

type ProblemDetails = {
  title?: string
  detail?: string
  fields?: Record<string, string>
  changedBy?: string | null
  changedAt?: string | null
}

function refusalOf(status: number, problem: ProblemDetails | null): SaveAnswer {
  if (status === 401) return { kind: 'signed-out' }
  if (status === 409) return { kind: 'conflict', by: problem?.changedBy ?? null, at: problem?.changedAt ?? null }
  if (status >= 500 || status === 429 || status === 408) return { kind: 'server' }
  const why = problem?.detail ?? problem?.title ?? `the server refused it (${status})`
  return { kind: 'refused', why, problems: fieldProblems(problem?.fields ?? {}) }
}

const screenNames: Record<string, EditableField> = {
  topicIds: 'topics',
  placeIds: 'places',
  relatedIds: 'related',
}

/** The screen's field that a field of the wire, or a path into it, belongs to. */
export function screenField(path: string): EditableField | null {
  const name = path.replace(/^changes\./, '').split('.')[0] ?? ''
  const field = screenNames[name] ?? name
  return (editableFields as readonly string[]).includes(field) ? (field as EditableField) : null
}

function fieldProblems(fields: Record<string, string>): Partial<Record<EditableField, string>> {
  const problems: Partial<Record<EditableField, string>> = {}
  for (const [path, message] of Object.entries(fields)) {
    const field = screenField(path)
    if (field !== null) problems[field] ??= message
  }
  return problems
}

/** The working copy as the server holds it now; null when it cannot be had. */
export async function fetchWorkingCopy(storyId: number): Promise<WorkingCopy | null> {
  try {
    const response = await fetch(addressOf(storyId), { cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) })
    return response.ok ? ((await response.json()) as WorkingCopy) : null
  } catch {
    return null
  }
}
