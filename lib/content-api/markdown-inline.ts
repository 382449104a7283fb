// The words of a paragraph: marked's inline tokens as text with marks.
import type { MarkedToken, Token } from 'marked'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { Inline, Mark } from '#lib/stories/body-inline.ts'
import { cleanLink } from '#lib/stories/clean-link.ts'
import { safeHref } from '#lib/stories/link.ts'
import { plainCharacters } from './markdown-entities.ts'

export const refusedMarkdown = (message: string): Refusal =>
  new Refusal('invalid', message, { fields: { 'body.markdown': message } })

/** The tokens as text with marks, neighbours of the same marks in one piece. */
export function inlineOf(tokens: readonly Token[] | undefined, marks: readonly Mark[] = []): Inline[] {
  const found: Inline[] = []
  for (const piece of (tokens ?? []).flatMap((token) => pieces(token as MarkedToken, marks))) {
    const last = found.at(-1)
    const isSame = piece.type === 'text' && last?.type === 'text' && sameMarks(piece.marks, last.marks)
    if (isSame) found[found.length - 1] = { ...last, text: last.text + piece.text }
    else found.push(piece)
  }
  return found
}

const sameMarks = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function pieces(token: MarkedToken, marks: readonly Mark[]): Inline[] {
  switch (token.type) {
    case 'strong':
      return inlineOf(token.tokens, withMark(marks, { type: 'bold' }))
    case 'em':
      return inlineOf(token.tokens, withMark(marks, { type: 'italic' }))
    case 'link':
      return inlineOf(token.tokens, withMark(marks, linkTo(token.href)))
    case 'br':
      return [{ type: 'hardBreak' }]
    case 'image':
      throw refusedMarkdown(
        'Pictures do not come in by markdown. Add them to the media library and send blocks, or leave them out.',
      )
    case 'checkbox':
      return text(token.checked ? '[x] ' : '[ ] ', marks)
    case 'codespan':
    case 'html':
      return text(token.text, marks)
    case 'escape':
      return text(token.text, marks)
    default:
      if ('tokens' in token && token.tokens) return inlineOf(token.tokens, marks)
      return text(plainCharacters('text' in token ? String(token.text) : token.raw), marks)
  }
}

/** A line end inside of a paragraph is a space, as markdown has it. */
function text(raw: string, marks: readonly Mark[]): Inline[] {
  const words = raw.replace(/\s*\n\s*/g, ' ')
  if (words === '') return []
  return [marks.length > 0 ? { type: 'text', text: words, marks: [...marks] } : { type: 'text', text: words }]
}

const withMark = (marks: readonly Mark[], mark: Mark): Mark[] => [
  ...marks.filter(({ type }) => type !== mark.type),
  mark,
]

function linkTo(raw: string): Mark {
  const href = safeHref(cleanLink(raw))
  if (href === null) {
    throw refusedMarkdown(`A link leads to “${raw.slice(0, 80)}”. Links start with https://, http://, mailto: or /.`)
  }
  return { type: 'link', attrs: { href } }
}
