/** The first letters of the first and the last part of a name, as whole characters. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/)
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => firstCharacter(part ?? ''))
  return letters.join('').toUpperCase()
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const firstCharacter = (part: string) => [...characters.segment(part)][0]?.segment ?? ''
