export type RefusalCode =
  | 'invalid' // the input is malformed; `fields` names what
  | 'not-found'
  | 'not-signed-in'
  | 'not-allowed'
  | 'conflict' // the revision seen is no longer the current one
  | 'not-ready' // the readiness list has blockers
  | 'illegal-move' // the workflow has no such move from this state
  | 'throttled'

/** Field path → sentence that says what is wrong and what to do. */
export type FieldProblems = Record<string, string>

/** A "no" in words for a person. Commands throw it; borders (actions, routes, imports) put it into their own form. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: FieldProblems
  /** Further facts a border may show, e.g. the current revision of a conflict. Never internals. */
  readonly facts: Record<string, unknown>

  constructor(
    code: RefusalCode,
    message: string,
    more: { fields?: FieldProblems; facts?: Record<string, unknown> } = {},
  ) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.fields = more.fields ?? {}
    this.facts = more.facts ?? {}
  }
}

/** HTTP status of each refusal, the same on every border. */
export const statusOfRefusal: Record<RefusalCode, number> = {
  invalid: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'illegal-move': 409,
  'not-ready': 422,
  throttled: 429,
}

/** What a server action returns: the value, or a no as plain data. `failed`: our own fault, under the id in the message. */
export type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; code: RefusalCode | 'failed'; message: string; fields: FieldProblems; facts: Record<string, unknown> }
