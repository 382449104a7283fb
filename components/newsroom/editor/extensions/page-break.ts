import { Node } from '@tiptap/core'

/** Parts a long story into pages. */
export const PageBreak = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  parseHTML: () => [{ tag: 'hr[data-page-break]' }],
  renderHTML: () => ['hr', { 'data-page-break': '', 'aria-label': 'Page break' }],
  addInputRules: () => [],
})
