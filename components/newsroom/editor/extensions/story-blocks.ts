// Blocks that stand for another story of ours, known by its id and shown with its headline of the moment.
import { Node } from '@tiptap/core'
import { idAttribute, ruleWithId } from './block-attributes.ts'

const storyBlock = (name: string, html: string) =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({ storyId: idAttribute('storyId', html) }),
    parseHTML: () => [ruleWithId('aside', html)],
    renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes],
  })

export const ReadAlso = storyBlock('readAlso', 'data-read-also')
export const GalleryEmbed = storyBlock('galleryEmbed', 'data-gallery')
export const InfographicEmbed = storyBlock('infographicEmbed', 'data-infographic')
