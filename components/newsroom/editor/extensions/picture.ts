import { Node } from '@tiptap/core'
import { idAttribute, ruleWithId, wordsAttribute } from './block-attributes.ts'

/** A picture of the media library. An empty `alt` means that it is decorative. */
export const Picture = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    mediaId: idAttribute('mediaId', 'data-media-id'),
    alt: wordsAttribute('alt', 'alt', 1_000),
    caption: wordsAttribute('caption', 'data-caption', 1_000),
    credit: wordsAttribute('credit', 'data-credit', 200),
  }),
  parseHTML: () => [ruleWithId('img', 'data-media-id')],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
})
