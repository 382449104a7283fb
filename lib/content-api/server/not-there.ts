import { Refusal } from '#lib/kernel/refusal.ts'

/** A no about one field, in words. */
export const notThere = (field: string, message: string): Refusal =>
  new Refusal('invalid', message, { fields: { [field]: message } })
