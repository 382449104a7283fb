// Finding words the way people look for them: any kind of quotation mark, apostrophe, dash or space will do.

export type Span = { from: number; to: number }
export type Wanted = { words: string; isCaseMatched: boolean; isWholeWord: boolean }
/** Where something stands in a text, in UTF-16 units; never in the middle of a character. */
export type Finder = (text: string) => Span[]

/** Signs that a keyboard has one key for. */
const alike = ["'’‘ʼ", '"“”„«»', '-‐‑–—', ' \u00a0\u202f']

const escaped = (letter: string): string => {
  const kind = alike.find((letters) => letters.includes(letter))
  const literal = (one: string) => one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  return kind === undefined ? literal(letter) : `[${[...kind].map(literal).join('')}]`
}

/** Finds nothing where nothing is looked for. */
export function finderOf({ words, isCaseMatched, isWholeWord }: Wanted): Finder {
  if (words === '') return () => []
  const body = [...words.normalize('NFC')].map(escaped).join('')
  const source = isWholeWord ? `(?<![\\p{L}\\p{N}\\p{M}_])${body}(?![\\p{L}\\p{N}\\p{M}_])` : body
  const pattern = new RegExp(source, isCaseMatched ? 'gu' : 'giu')
  return (text) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ from: index, to: index + found.length }))
}
