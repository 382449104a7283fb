export type PlainText = { text: string; removed: number }

/** Control characters but line feeds, and the two code points that no XML feed may carry. */
const unwanted = /(?!\n)\p{Cc}|[\uFFFE\uFFFF]/gu
const endOfLine = /\r\n?|[\u0085\u2028\u2029]/g

/**
 * Text as the body takes it: every kind of line end is a line feed, a tab is a space, control characters and lone
 * surrogates are gone, and `removed` says how many. All else stays: marks, joiners, directions, any script.
 */
export function plainText(raw: string): PlainText {
  const lines = raw.replace(endOfLine, '\n').replaceAll('\t', ' ')
  const whole = lines.isWellFormed() ? lines : lines.replace(/\p{Cs}/gu, '\u0000')
  const text = whole.replace(unwanted, '')
  return { text, removed: whole.length - text.length }
}

/** Whether a reader would see anything: white space and invisible marks alone are nothing. */
export const isVisible = (text: string): boolean => /[^\p{Z}\p{Cc}\p{Cf}\s]/u.test(text)
