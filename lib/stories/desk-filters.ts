// What the desk can be asked for. It is read from an address, so it never refuses: what fits nothing is left out.
import { z } from 'zod'
import { storyKinds } from './story-fields.ts'
import { states } from './workflow.ts'

/** Looks at the desk that are more than a state: each with its own order. */
export const queues = ['scheduled', 'embargoed', 'corrections', 'late', 'spiked'] as const
export type Queue = (typeof queues)[number]

export const layouts = ['list', 'board'] as const
export type Layout = (typeof layouts)[number]

/** Newest change, oldest change, and so on; what has no such date stands last. Urgency: flash first, then newest change. */
export const sorts = [
  'changed',
  'changed-oldest',
  'published',
  'published-oldest',
  'due',
  'scheduled',
  'embargo',
  'urgency',
] as const
export type Sort = (typeof sorts)[number]

/** The dates a story can be filtered by; days are those of the newsroom's zone, both ends included. */
export const dateKinds = ['changed', 'published', 'due'] as const
export type DateKind = (typeof dateKinds)[number]

const leniently = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)
const id = leniently(z.coerce.number().int().positive().max(2_147_483_647))
const flag = leniently(z.literal('1'))
const day = leniently(z.iso.date().refine((value) => value >= '1900-01-01' && value <= '2200-12-31'))

/** Several values in one parameter, `draft,submitted`, or an array of them; unknown ones are left out, none is no filter. */
const several = <T extends string | number>(known: readonly T[]) =>
  z.unknown().transform((value): T[] | undefined => {
    const given = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : []
    const found = known.filter((one) => given.includes(String(one)))
    return found.length > 0 ? found : undefined
  })

/** What the desk's address may ask for. */
export const DeskFilters = z.object({
  queue: leniently(z.enum(queues)),
  state: several(states).optional(),
  /** A section with those below it. */
  section: id,
  kind: leniently(z.enum(storyKinds)),
  /** Whoever started it, signs it, or has it to do. */
  person: id,
  assignee: z
    .union([z.literal('nobody'), z.coerce.number().int().positive().max(2_147_483_647)])
    .optional()
    .catch(undefined),
  byline: id,
  creator: id,
  desk: id,
  urgency: several([1, 2, 3, 4, 5] as const).optional(),
  topic: id,
  dateBy: leniently(z.enum(dateKinds)),
  from: day,
  to: day,
  /** Every word of it in headline, short headline or slugline; or the story's number. */
  text: leniently(
    z
      .string()
      .trim()
      .max(200)
      .refine((value) => value.isWellFormed() && !value.includes('\0'))
      .transform((value) => value || undefined),
  ),
  mine: flag,
  /** Stories of the sections in which the person holds a role by name. */
  mySections: flag,
  layout: leniently(z.enum(layouts)),
  sort: leniently(z.enum(sorts)),
  before: leniently(z.string().max(60)),
})
export type DeskFilters = z.output<typeof DeskFilters>
export type DeskFilter = keyof DeskFilters

/** The parameters of the desk's address, in the order in which they stand there. */
export const deskParameters = Object.keys(DeskFilters.shape) as DeskFilter[]

/** Those that decide which stories there are: not how they are laid out, in which order, or from where on. */
export const narrowing = deskParameters.filter((name) => !['layout', 'sort', 'before'].includes(name))

const queueSort: Record<Queue, Sort> = {
  scheduled: 'scheduled',
  embargoed: 'embargo',
  corrections: 'changed',
  late: 'due',
  spiked: 'changed',
}

/** The order the list is in: the one asked for, or the queue's own. */
export const sortOf = ({ sort, queue }: DeskFilters): Sort => sort ?? (queue ? queueSort[queue] : 'changed')

/** The filters as parameters of an address, in a fixed order; nothing for what is not set. DeskFilters reads them back. */
export function deskQuery(filters: DeskFilters): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of deskParameters) {
    const value = filters[name]
    if (value === undefined || value === '') continue
    query.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  return query
}

/** Counts are exact up to here; what is above stands for "more". */
export const mostCounted = 2_000

/** "0", "1,204", "2,000+". */
export const countWords = (count: number): string =>
  count > mostCounted ? `${mostCounted.toLocaleString('en')}+` : count.toLocaleString('en')
