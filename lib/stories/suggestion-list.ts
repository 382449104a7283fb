// The open suggestions of a body in the order of the text, in words a person can decide by.
import type { BlockSuggestion, SuggestionFacts } from './body-inline.ts'
import { type LineNode, lineOf, suggestionsAbout, type Token } from './suggestion-line.ts'

/** A stretch of what is suggested; `isMark` says that the text names a thing rather than quoting words. */
export type SuggestedPiece = { kind: BlockSuggestion['kind']; text: string; isMark: boolean }
export type OpenSuggestion = SuggestionFacts & { pieces: SuggestedPiece[] }

/** Every open suggestion with what it brings and takes. */
export function openSuggestionList(blocks: readonly LineNode[]): OpenSuggestion[] {
  const found = new Map<string, OpenSuggestion>()
  const note = (about: readonly BlockSuggestion[], text: string, isMark: boolean) => {
    for (const { kind, id, personId, at } of about) {
      const suggestion = found.get(id) ?? { id, personId, at, pieces: [] }
      found.set(id, suggestion)
      const last = suggestion.pieces.at(-1)
      if (last?.kind === kind && !last.isMark && !isMark) last.text += text
      else if (!(last?.kind === kind && last.isMark && isMark && last.text === text)) {
        suggestion.pieces.push({ kind, text, isMark })
      }
    }
  }
  const walk = (line: readonly Token[]) => {
    for (const token of line) {
      if (token.is === 'words') note(suggestionsAbout(token), token.text, false)
      else for (const suggestion of token.suggestions) note([suggestion], nameOf(token, suggestion.kind), true)
      if (token.is === 'whole' && token.inner) walk(lineOf(token.inner))
    }
  }
  walk(lineOf(blocks))
  return [...found.values()]
}

const names: Record<string, string> = {
  bulletList: 'list',
  orderedList: 'numbered list',
  blockquote: 'quote',
  factBox: 'fact box',
  table: 'table',
  tableRow: 'row',
  tableHeader: 'cell',
  tableCell: 'cell',
  image: 'picture',
  galleryEmbed: 'gallery',
  infographicEmbed: 'infographic',
  readAlso: 'read also',
  partnerLink: 'partner link',
  embed: 'embed',
  divider: 'divider',
  pageBreak: 'page break',
  hardBreak: 'line break',
  heading: 'subheading',
  pullQuote: 'pull quote',
}

function nameOf(token: Exclude<Token, { is: 'words' }>, kind: BlockSuggestion['kind']): string {
  if (token.is === 'break' && token.item) return 'list item'
  const name = names[token.node?.type ?? '']
  return name ?? (kind === 'insertion' ? 'paragraph' : 'paragraph break')
}
