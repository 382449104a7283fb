import type { Node } from '@tiptap/pm/model'

const names: Record<string, string> = {
  paragraph: 'Paragraph',
  heading: 'Subheading',
  bulletList: 'List',
  orderedList: 'Numbered list',
  listItem: 'List item',
  blockquote: 'Quote',
  pullQuote: 'Pull quote',
  factBox: 'Fact box',
  table: 'Table',
  image: 'Picture',
  galleryEmbed: 'Gallery',
  infographicEmbed: 'Infographic',
  readAlso: 'Read also',
  partnerLink: 'Partner link',
  embed: 'Embed',
  divider: 'Divider',
  pageBreak: 'Page break',
}

/** What a block is called on the screen. */
export const blockName = (node: Node): string => names[node.type.name] ?? 'Block'
