import { z } from 'zod'
import { type EventType, eventDetails, type NewsroomEvent } from '../event.ts'

/** An event as another process recorded it; `event` is null when this version of the code does not know it. */
export type RecordedEvent = { id: bigint; event: NewsroomEvent | null }

const notice = z.object({ id: z.coerce.bigint(), type: z.string().optional(), detail: z.unknown().optional() })

/** What a NOTIFY says: an id always, the event itself when it fitted. Null for anything else. */
export function noticeOf(payload: string): { id: bigint; type?: string; detail?: unknown } | null {
  try {
    return notice.safeParse(JSON.parse(payload)).data ?? null
  } catch {
    return null
  }
}

export function recordedEvent(id: bigint, type: string, detail: unknown): RecordedEvent {
  if (!Object.hasOwn(eventDetails, type)) return { id, event: null }
  const parsed = eventDetails[type as EventType].safeParse(detail)
  return { id, event: parsed.success ? ({ type, detail: parsed.data } as NewsroomEvent) : null }
}
