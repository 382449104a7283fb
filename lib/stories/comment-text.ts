// A comment is plain words; people in it are named with @ and their name as it is written in the newsroom.
import type { Name } from './comment-thread.ts'

export type TextPiece = { text: string; person: Name | null }

const isPartOfWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** The text in pieces, those that name one of the people apart; of two names that begin alike the longer one counts. */
export function commentPieces(text: string, people: readonly Name[]): TextPiece[] {
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length)
  const pieces: TextPiece[] = []
  let plain = ''
  let at = 0
  while (at < text.length) {
    const person = text[at] === '@' && !isPartOfWord(text[at - 1]) ? namedAt(text, at + 1, longestFirst) : null
    if (person === null) plain += text[at++]
    else {
      if (plain !== '') pieces.push({ text: plain, person: null })
      plain = ''
      pieces.push({ text: `@${person.name}`, person })
      at += person.name.length + 1
    }
  }
  if (plain !== '') pieces.push({ text: plain, person: null })
  return pieces
}

const namedAt = (text: string, at: number, people: readonly Name[]): Name | null =>
  people.find(({ name }) => name !== '' && text.startsWith(name, at) && !isPartOfWord(text[at + name.length])) ?? null

/** Those of the people whom the text really names, each once. */
export function namedIn<P extends Name>(text: string, people: readonly P[]): P[] {
  const ids = new Set(commentPieces(text, people).flatMap(({ person }) => (person ? [person.id] : [])))
  return people.filter(({ id }, index) => ids.has(id) && people.findIndex((one) => one.id === id) === index)
}

const letters = "[\\p{L}\\p{M}\\p{N}.’'-]"
const unfinishedName = new RegExp(`(?:^|[^\\p{L}\\p{N}])@(${letters}*|${letters}+(?: ${letters}*){1,2})$`, 'u')

/**
 * The @ and the letters behind it at the caret, while somebody is naming a person; null when nobody is, or when the
 * name is one of those given, written out, with a space behind it.
 */
export function wantedName(
  text: string,
  caret: number,
  written: readonly Name[] = [],
): { at: number; words: string } | null {
  const words = unfinishedName.exec(text.slice(0, caret))?.[1]
  if (words === undefined || written.some(({ name }) => words.startsWith(`${name} `))) return null
  return { at: caret - words.length - 1, words }
}

/** The first words of a comment, for a list of notices. */
export function excerpt(text: string, most = 160): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`
}
