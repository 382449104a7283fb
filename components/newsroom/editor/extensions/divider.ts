import { Node, nodeInputRule } from '@tiptap/core'

/** A line between two parts of the text. */
export const Divider = Node.create({
  name: 'divider',
  group: 'block',
  atom: true,
  draggable: true,
  parseHTML: () => [{ tag: 'hr:not([data-page-break])' }],
  renderHTML: () => ['hr', { 'data-divider': '' }],
  addInputRules() {
    return [nodeInputRule({ find: /^(?:---|—-|___\s|\*\*\*\s)$/, type: this.type })]
  },
})
