/** Words a grown reader takes in a minute, silently, of a text in English. */
const wordsPerMinute = 238

/** Whole minutes that a text of so many words takes to read; at least one, and none for no words. */
export const readingMinutes = (words: number): number =>
  words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute))
