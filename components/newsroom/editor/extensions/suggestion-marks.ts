// Suggestions as they stand in the document: two marks on text, one attribute on blocks (ADR 13). Both marks may overlap
// themselves, because several people may suggest about the same words; nothing pasted brings one along.
import { Extension, Mark } from '@tiptap/core'
import { personColour } from '#lib/collaboration/person-colour.ts'
import { bodyNodeNames } from '#lib/stories/body.ts'
import type { BlockSuggestion, SuggestionFacts } from '#lib/stories/body-inline.ts'

const factsOf = () => ({ id: { default: null }, personId: { default: null }, at: { default: null } })

const suggestionMark = (name: 'insertion' | 'deletion', tag: 'ins' | 'del') =>
  Mark.create({
    name,
    excludes: '',
    inclusive: false,
    addAttributes: factsOf,
    renderHTML: ({ mark }) => {
      const { id, personId } = mark.attrs as SuggestionFacts
      return [tag, { 'data-suggestion': id, style: `--person: ${personColour(personId)}` }, 0]
    },
  })

export const Insertion = suggestionMark('insertion', 'ins')
export const Deletion = suggestionMark('deletion', 'del')

/** Everything a suggestion may be about besides text. */
const suggestibleNodes = bodyNodeNames.filter((name) => name !== 'doc' && name !== 'text')

export const SuggestedBlocks = Extension.create({
  name: 'suggestedBlocks',
  addGlobalAttributes: () => [
    {
      types: suggestibleNodes,
      attributes: {
        suggestions: {
          default: null,
          // The second half of a paragraph is a block of its own.
          keepOnSplit: false,
          parseHTML: () => null,
          renderHTML: ({ suggestions }) => {
            const last = (suggestions as BlockSuggestion[] | null)?.at(-1)
            if (!last) return {}
            const kinds = new Set((suggestions as BlockSuggestion[]).map(({ kind }) => kind))
            return {
              'data-suggested': kinds.has('deletion') ? 'deletion' : 'insertion',
              'data-suggestion': last.id,
              style: `--person: ${personColour(last.personId)}`,
            }
          },
        },
      },
    },
  ],
})
