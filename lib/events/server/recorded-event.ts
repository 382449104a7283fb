import { z } from 'zod'
import { type EventType, eventDetails, type NewsroomEvent } from '../event.ts'

/** An event as another process recorded it; `event` is null when this version of the code does not know it. */
export type RecordedEvent = { id: bigint; event: NewsroomEvent | null }

const notice = z.object({ id: z.coerce.bigint(), type: z.string().optional(), detail: z.unknown().optional() })

const liveTextNotice = z.object({
  liveText: z.int(),
  upTo: z.coerce
    .bigint()
    .nullish()
    .transform((id) => id ?? null),
})

export type Notice = z.infer<typeof notice> | z.infer<typeof liveTextNotice>

/** What a NOTIFY says: of an event an id always, itself when it fitted; or whose live text has grown. Null for anything else. */
export function noticeOf(payload: string): Notice | null {
  try {
    return z.union([liveTextNotice, notice]).safeParse(JSON.parse(payload)).data ?? null
  } catch {
    return null
  }
}

export function recordedEvent(id: bigint, type: string, detail: unknown): RecordedEvent {
  if (!Object.hasOwn(eventDetails, type)) return { id, event: null }
  const parsed = eventDetails[type as EventType].safeParse(detail)
  return { id, event: parsed.success ? ({ type, detail: parsed.data } as NewsroomEvent) : null }
}
