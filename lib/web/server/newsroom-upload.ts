import type { z } from 'zod'
import { withRequest } from '#lib/access/server/request.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { noOf, requirePerson } from './answer.ts'
import { boundedBytes } from './bounded-body.ts'
import type { Command } from './newsroom-action.ts'
import { privateJson, problem, problemOf } from './problem.ts'

type Limits = { maxBytes: number; tooLarge: string }

/**
 * Makes a route handler of a command that takes a file: its bytes are the whole body of the request, what else there is
 * to say stands in the query. Guarded as `newsroomRoute` is.
 */
export function newsroomUpload<S extends z.ZodType<object>, Value>(
  schema: S,
  command: Command<z.output<S> & { bytes: Uint8Array }, Value>,
  { maxBytes, tooLarge }: Limits,
): (request: Request) => Promise<Response> {
  return (request) =>
    withRequest(request.headers, async () => {
      try {
        const actor = await requirePerson({ isChange: true })
        // No form can send this type, so no page of another site can without asking first.
        const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
        if (type !== 'application/octet-stream') {
          return problem(415, 'Send the bytes of the file with Content-Type: application/octet-stream.')
        }
        const input = parseInput(schema, Object.fromEntries(new URL(request.url).searchParams))
        const bytes = await boundedBytes(request, maxBytes)
        if (bytes === null) return problem(413, tooLarge)
        return privateJson(await command(actor, { ...input, bytes }, currentTime()))
      } catch (error) {
        return problemOf(noOf(error))
      }
    })
}
