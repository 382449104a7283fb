import { mergeAttributes, Node } from '@tiptap/core'
import { wordsAttribute } from './block-attributes.ts'

/** A line of the story set large, with the name of whoever said it. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  draggable: false,
  addAttributes: () => ({ attribution: wordsAttribute('attribution', 'data-attribution', 200) }),
  parseHTML: () => [{ tag: 'figure[data-pull-quote]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes({ 'data-pull-quote': '' }, HTMLAttributes), 0],
})
