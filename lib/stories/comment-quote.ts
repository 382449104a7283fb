/** Where words stand, counted in characters over all pieces of a text (what parts the pieces is not counted). */
export type Stretch = { from: number; to: number }

/**
 * Every place of a text where a quote stands. A text is given as its pieces (runs of words with a block's end or a line
 * break between them); white space of any kind and length counts as one space, the ends of pieces too, and a quote that
 * was cut (ending in "…") matches by its beginning.
 */
export function findQuote(pieces: readonly string[], quote: string): Stretch[] {
  const wanted = quote.replace(/…$/, '').replace(/\s+/g, ' ').trim()
  if (wanted === '') return []
  const { letters, places } = flat(pieces)
  const found: Stretch[] = []
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + wanted.length)) {
    const from = places[at]
    const last = places[at + wanted.length - 1]
    if (from !== undefined && last !== undefined) found.push({ from, to: last + 1 })
  }
  return found
}

/** The text with single spaces, and for each of its characters the place it came from. */
function flat(pieces: readonly string[]): { letters: string; places: number[] } {
  const places: number[] = []
  let letters = ''
  let start = 0
  for (const piece of pieces) {
    if (letters !== '' && !letters.endsWith(' ')) {
      letters += ' '
      places.push(start)
    }
    for (let at = 0; at < piece.length; at++) {
      const isSpace = /\s/.test(piece[at] ?? '')
      if (isSpace && (letters === '' || letters.endsWith(' '))) continue
      letters += isSpace ? ' ' : piece[at]
      places.push(start + at)
    }
    start += piece.length
  }
  return { letters, places }
}
