import { jsonDepth } from '#lib/kernel/json-depth.ts'
import { boundedText } from '#lib/web/server/bounded-body.ts'
import { ApiNo } from './answer.ts'

export const mostBytes = 2_000_000
const deepest = 40
const types = ['application/json', 'application/merge-patch+json']

/** The JSON object a request carries, and its text; refuses what is none before it is read to the end. */
export async function readJsonBody(request: Request): Promise<{ text: string; value: object }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!types.includes(type)) throw new ApiNo(415, 'Send JSON with Content-Type: application/json.')
  const text = await boundedText(request, mostBytes)
  if (text === null) throw new ApiNo(413, `Too large: at most ${mostBytes} bytes.`)
  if (jsonDepth(text) > deepest) throw new ApiNo(400, 'The JSON is nested too deeply.')
  const value = parsed(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { text, value }
  throw new ApiNo(400, 'The body must be one JSON object.')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiNo(400, 'The body is not JSON.')
  }
}
