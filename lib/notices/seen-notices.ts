import { z } from 'zod'

const id = z.int32().positive()

/** Which of one's own notices have been seen: those of a thread, of a story (its threads aside) or a coverage, or all up to one. */
export const SeenNotices = z.union([
  z.strictObject({ threadId: z.uuid() }),
  z.strictObject({ storyId: id }),
  z.strictObject({ coverageId: id }),
  z.strictObject({ upToId: id }),
])
