import { z } from 'zod'
import { states } from './workflow.ts'

/** What the desk's address may ask for. Anything else, or a value that fits nothing, is left out rather than refused. */
export const DeskFilters = z.object({
  state: z.enum(states).optional().catch(undefined),
  section: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  text: z.string().trim().max(200).optional().catch(undefined),
  mine: z.literal('1').optional().catch(undefined),
  before: z.string().max(40).optional().catch(undefined),
})
export type DeskFilters = z.infer<typeof DeskFilters>
