// Where somebody is in a story. Each client tells of itself; who it is, the server adds.
import { z } from 'zod'

/** Text fields beside the body that are part of the live text. */
export const liveFields = ['headline', 'shortHeadline', 'standfirst', 'slugline', 'body'] as const

const clientClock = z.strictObject({ client: z.int().nonnegative(), clock: z.int().nonnegative() })

/** A Yjs relative position as JSON. */
const RelativePosition = z.strictObject({
  type: clientClock.nullish(),
  tname: z.string().max(40).nullish(),
  item: clientClock.nullish(),
  assoc: z.int().min(-1).max(1).optional(),
})

/** What a client may say of itself. `cursor` is the caret in the body, as y-tiptap writes it. */
export const OwnAwareness = z.object({
  cursor: z.strictObject({ anchor: RelativePosition, head: RelativePosition }).nullish(),
  /** The field in which the caret is. */
  field: z.enum(liveFields).nullish(),
})
export type OwnAwareness = z.infer<typeof OwnAwareness>

/** Who it is; written by the server alone. */
export const AwarenessUser = z.object({
  personId: z.int(),
  name: z.string(),
  /** As in `#1a5fb4`. */
  color: z.string().regex(/^#[0-9a-f]{6}$/),
})
export type AwarenessUser = z.infer<typeof AwarenessUser>

/** One screen in a story, as all others in it see it. */
export const Awareness = OwnAwareness.extend({ user: AwarenessUser })
export type Awareness = z.infer<typeof Awareness>
