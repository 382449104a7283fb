// The life of a story: one table; everything else about moves is derived from it. Source: docs/glossary.md, "moves".
import type { Role } from '#lib/access/actor.ts'

export const states = [
  'draft',
  'submitted',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'killed',
  'spiked',
] as const
export type State = (typeof states)[number]

type MoveRule = {
  from: readonly State[]
  /** Null: back to the state the story had before (unspike, undo). */
  to: State | null
  roles: readonly Role[]
  /** An author may make it too, without any of the roles. */
  author?: true
  /** Makes a new edition of record. */
  edition?: true
  needsReason?: true
}

export const moves = {
  submit: { from: ['draft'], to: 'submitted', roles: ['editor'], author: true },
  return: { from: ['submitted', 'approved'], to: 'draft', roles: ['editor'], needsReason: true },
  approve: { from: ['submitted'], to: 'approved', roles: ['editor'] },
  schedule: { from: ['draft', 'submitted', 'approved'], to: 'scheduled', roles: ['editor'] },
  unschedule: { from: ['scheduled'], to: 'approved', roles: ['editor'] },
  publish: { from: ['draft', 'submitted', 'approved', 'scheduled'], to: 'published', roles: ['editor'], edition: true },
  update: { from: ['published'], to: 'published', roles: ['editor'], edition: true },
  refile: { from: ['published'], to: 'published', roles: ['editor'], edition: true },
  correct: { from: ['published'], to: 'published', roles: ['editor'], edition: true },
  'schedule-update': { from: ['published'], to: 'published', roles: ['editor'] },
  'unschedule-update': { from: ['published'], to: 'published', roles: ['editor'] },
  withdraw: { from: ['published'], to: 'withdrawn', roles: ['chief'] },
  kill: { from: ['published', 'withdrawn', 'scheduled'], to: 'killed', roles: ['chief'] },
  republish: { from: ['withdrawn'], to: 'published', roles: ['chief'], edition: true },
  spike: { from: ['draft', 'submitted', 'approved'], to: 'spiked', roles: ['editor'], author: true },
  unspike: { from: ['spiked'], to: null, roles: ['editor'] },
  undo: {
    from: ['draft', 'submitted', 'approved', 'scheduled', 'published', 'spiked'],
    to: null,
    roles: ['editor'],
    author: true,
  },
} as const satisfies Record<string, MoveRule>

export type Move = keyof typeof moves
export const moveNames = Object.keys(moves) as Move[]

/** The rule of a move, in the wide type that shows its optional parts. */
export const ruleOf = (move: Move): MoveRule => moves[move]

/** Whether the workflow has this move from this state, whoever asks. */
export const isLegal = (move: Move, from: State): boolean => ruleOf(move).from.includes(from)

/** States in which the working copy can still change. A killed story never does; a spiked one must be unspiked first. */
export const editableStates: readonly State[] = [
  'draft',
  'submitted',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
]
