import { Node } from '@tiptap/core'

const storyIdOf = (element: HTMLElement) => Number(element.getAttribute('data-read-also'))

/** A link to another story, shown with that story's live headline. */
export const ReadAlso = Node.create({
  name: 'readAlso',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes() {
    return {
      storyId: {
        default: null,
        parseHTML: storyIdOf,
        renderHTML: ({ storyId }: { storyId: number }) => ({ 'data-read-also': storyId }),
      },
    }
  },
  parseHTML: () => [
    {
      tag: 'aside[data-read-also]',
      getAttrs: (element) => (Number.isInteger(storyIdOf(element)) && storyIdOf(element) > 0 ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes],
})
