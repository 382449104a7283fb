import { isVisible } from './plain-text.ts'

export const longestStandfirst = 300
/** One sentence may say too little: a second joins it while both stay within this. */
const comfortable = 160

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const looked = 4_000
/** An initial or an abbreviation before a full stop, at which the segmenter sees the end of a sentence where none is. */
const abbreviated =
  /(?:^|[\s(“"'])(?:\p{Lu}\.|(?:\p{L}\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Sr|Jr|Gen|Sen|Rep|Gov|Prof|Lt|Col|Sgt|No|vs|Inc|Ltd|Co|Mt|Ft|approx|c)\.)\s*$/u

function sentencesOf(text: string): string[] {
  const found: string[] = []
  for (const { segment } of sentences.segment(text)) {
    const last = found.at(-1)
    const goesOn = segment.startsWith('(') || abbreviated.test(last?.slice(-20) ?? '')
    if (last !== undefined && goesOn) found[found.length - 1] = last + segment
    else found.push(segment)
  }
  return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

/** Runs on words, as a story's opening does and a caption, a legend or a heading does not. */
const reads = (paragraph: string): boolean =>
  (paragraph.length >= looked || /[.!?…]["'”’)\]]*$/.test(paragraph)) && (paragraph.match(/\p{L}+/gu)?.length ?? 0) >= 8

/**
 * The standfirst of a story that came without one: the first sentence of the first paragraph that reads as text, and the
 * second where both are short; at most 300 characters, cut between sentences, else between words with an ellipsis.
 */
export function standfirstFrom(paragraphs: readonly string[]): string {
  const opening = paragraphs
    .map((paragraph) => paragraph.slice(0, looked).replace(/\s+/g, ' ').trim())
    .filter(isVisible)
  const paragraph = opening.slice(0, 30).find(reads) ?? opening[0] ?? ''
  const [first = '', second = ''] = sentencesOf(paragraph)
  const both = `${first} ${second}`
  if (second !== '' && both.length <= comfortable) return both
  return first.length <= longestStandfirst ? first : cut(first)
}

function cut(sentence: string): string {
  const head = sentence.slice(0, longestStandfirst - 1)
  const space = head.lastIndexOf(' ')
  if (space > longestStandfirst / 2) return `${head.slice(0, space).replace(/[\s,;:–—-]+$/u, '')}…`
  let whole = ''
  for (const { segment } of graphemes.segment(head)) {
    if (whole.length + segment.length > longestStandfirst - 2) break
    whole += segment
  }
  return `${whole}…`
}
