// What word processors put around the words: list marks as text, notes, comments, hidden runs.
import type { FlatItem } from './nest-items.ts'
import { type StyleOf, styleOf } from './pasted-style.ts'

/** A paragraph that desktop Word means as a line of a list, or null. */
export function wordItem(element: Element, style: StyleOf): Omit<FlatItem, 'content'> | null {
  const said = /\bl(\d+)\s+level(\d+)(?:\s+lfo(\d+))?/.exec(style('mso-list'))
  if (said === null) return null
  const [, list, level, override] = said
  const number = numberOf(markOf(element))
  return {
    level: Math.min(Math.max(Number(level), 1), 9),
    isOrdered: number !== null,
    start: number ?? 1,
    list: `word ${list} ${override ?? ''}`,
  }
}

/** The mark Word draws before the line, as text: "·", "o", "1.", "a)", "iv.". */
function markOf(element: Element): string {
  for (const inner of element.querySelectorAll('[style]')) {
    if (styleOf(inner)('mso-list') === 'ignore') return inner.textContent ?? ''
  }
  const words = element.textContent ?? ''
  return /^\s*(\(?\w{1,4}[.)])[\s\u00a0]{2,}/.exec(words)?.[1] ?? ''
}

const romanValues: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The number a mark stands for, or null for a bullet. The last part counts in "2.1.". */
export function numberOf(mark: string): number | null {
  const sign = /(\d+|[a-z]+)[.)\]:]*$/i.exec(mark.replace(/[\s\u00a0]/g, ''))?.[1]?.toLowerCase()
  if (sign === undefined || (!/[.)\]:]/.test(mark) && !/^\d+$/.test(sign))) return null
  if (/^\d+$/.test(sign)) return Math.min(Number(sign), 100_000)
  if (/^[ivxlc]+$/.test(sign) && !/^[lc]$/.test(sign)) return roman(sign)
  return sign.length === 1 ? sign.charCodeAt(0) - 96 : 1
}

const roman = (sign: string): number =>
  [...sign].reduce((sum, letter, at) => {
    const value = romanValues[letter] ?? 0
    return sum + (value < (romanValues[sign[at + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)

const noteAnchors = '#_ftn #_edn #_msocom #sdfootnote #sdendnote #cmnt #ftnt #ednref'.split(' ')
const noteLists = /^(footnote|endnote|comment)-list$/

export type Noise = 'note' | 'mark' | null

/** Whether an element is no part of the text: a footnote or comment with its sign ('note'), or a mark drawn for lists. */
export function noiseOf(element: Element, style: StyleOf): Noise {
  if (style('mso-list') === 'ignore') return 'mark'
  if (noteLists.test(style('mso-element'))) return 'note'
  if (element.localName === 'a') {
    const address = element.getAttribute('href') ?? ''
    const isSign =
      address.includes('#') && /^\s*[[(]?([\d*†‡]{1,4}|[a-z]{1,2})[\])]?\s*$/i.test(element.textContent ?? '')
    const isOfWord = noteAnchors.some((anchor) => address.includes(anchor))
    return isOfWord || (isSign && address.startsWith('#')) ? 'note' : null
  }
  if (/^(sdfootnote|sdendnote)\d/.test(element.id)) return 'note'
  return /(^|\s)(MsoCommentReference|MsoFootnoteReference|MsoEndnoteReference|EOP|TrackChangeDeletedText)(\s|$)/.test(
    element.getAttribute('class') ?? '',
  )
    ? 'mark'
    : null
}
