import { mergeAttributes, Node } from '@tiptap/core'
import { wordsAttribute } from './block-attributes.ts'

/** What one needs to know, set apart from the text: a title, paragraphs, lists. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: '(paragraph | bulletList | orderedList)+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ title: wordsAttribute('title', 'data-title', 200) }),
  parseHTML: () => [{ tag: 'aside[data-fact-box]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes({ 'data-fact-box': '' }, HTMLAttributes), 0],
})
