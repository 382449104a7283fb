export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The first value of a query parameter. */
export const firstValue = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** A comma-separated query parameter, repeated or not, as the list it means. */
export const listValue = (value: string | string[] | undefined): string[] =>
  [value ?? []]
    .flat()
    .flatMap((part) => part.split(','))
    .filter((part) => part !== '')
