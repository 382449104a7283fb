import type { z } from 'zod'
import { withRequest } from '#lib/access/server/request.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { jsonDepth } from '#lib/kernel/json-depth.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { noOf, requirePerson } from './answer.ts'
import { boundedText } from './bounded-body.ts'
import type { Command } from './newsroom-action.ts'
import { privateJson, problem, problemOf } from './problem.ts'

export type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> }
type Limits = { maxBytes?: number; maxDepth?: number }

/**
 * Makes a route handler of a command, for newsroom screens that cannot wait in the line of server actions (autosave,
 * pickers). Input is the JSON body (or the query of a GET) with the address's parameters over it, parsed strictly.
 */
export function newsroomRoute<S extends z.ZodType, Value>(
  schema: S,
  command: Command<z.output<S>, Value>,
  { maxBytes = 100_000, maxDepth = 40 }: Limits = {},
): (request: Request, context: RouteContext) => Promise<Response> {
  return (request, context) =>
    withRequest(request.headers, async () => {
      try {
        const isChange = request.method !== 'GET' && request.method !== 'HEAD'
        const actor = await requirePerson({ isChange })
        const given = isChange ? await readJson(request, maxBytes, maxDepth) : readQuery(request)
        if (given instanceof Response) return given
        const input = parseInput(schema, { ...given, ...(await context.params) })
        return privateJson(await command(actor, input, currentTime()))
      } catch (error) {
        return problemOf(noOf(error))
      }
    })
}

const readQuery = (request: Request) => Object.fromEntries(new URL(request.url).searchParams)

async function readJson(request: Request, maxBytes: number, maxDepth: number): Promise<object | Response> {
  // A form of another site can send text/plain without asking first, but never application/json.
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return problem(415, 'Send JSON with Content-Type: application/json.')
  const text = await boundedText(request, maxBytes)
  if (text === null) return problem(413, `Too large: at most ${maxBytes} bytes.`)
  if (jsonDepth(text) > maxDepth) throw new Refusal('invalid', 'The JSON is nested too deeply.')
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('invalid', 'The body must be one JSON object.')
  }
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('invalid', 'The body is not JSON.')
  }
}
