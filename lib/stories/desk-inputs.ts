// What the desk's routes take: the parameters of its address, and the numbers of stories for single rows.
import { z } from 'zod'
import { DeskFilters } from './desk-filters.ts'

export const mostRows = 200

export const AskedRows = z
  .looseObject({
    ids: z
      .string()
      .regex(/^\d{1,9}(,\d{1,9})*$/, 'Give the numbers of stories, with commas between them.')
      .transform((list) => [...new Set(list.split(',').map(Number))])
      .refine((ids) => ids.length <= mostRows, `Ask for at most ${mostRows} stories at once.`),
  })
  .transform(({ ids, ...query }) => ({ ids, filters: DeskFilters.parse(query) }))
