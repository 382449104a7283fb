import { Mark } from '@tiptap/core'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** Words that a thread of comments is about. Threads may overlap. */
export const CommentMark = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({
    threadId: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-thread'),
      renderHTML: ({ threadId }: { threadId?: string }) => ({ 'data-thread': threadId }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-thread]',
      getAttrs: (element) => (uuid.test(element.getAttribute('data-thread') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})
