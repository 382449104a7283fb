import { z } from 'zod'

/** Which of one's own notices have been seen: those of a thread, or all up to one. */
export const SeenNotices = z.union([
  z.strictObject({ threadId: z.uuid() }),
  z.strictObject({ upToId: z.int32().positive() }),
])
