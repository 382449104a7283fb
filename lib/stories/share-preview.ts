// How others show a story: the room they give to words, by rule of thumb, as none of them promises a number.

/** Characters that stay in sight, usually. */
export const room = {
  searchTitle: 60,
  searchDescription: 155,
  cardTitle: 70,
  cardDescription: 110,
} as const

export type Cut = { text: string; isCut: boolean }

/** The words that fit, ended by "…" after the last whole one where some do not. */
export function cut(words: string, most: number): Cut {
  const letters = [...words.trim().replace(/\s+/g, ' ')]
  if (letters.length <= most) return { text: letters.join(''), isCut: false }
  const start = letters.slice(0, most - 1).join('')
  const atWord = start.replace(/\s+\S*$/, '')
  // One word without end is cut inside.
  const kept = atWord.length > start.length / 2 ? atWord : start
  return { text: `${kept.replace(/[\s,;:–-]+$/, '')}…`, isCut: true }
}
