import type { Block } from './body.ts'

/** What each block is called on every screen. */
export const blockNames: Record<Block['type'], string> = {
  paragraph: 'Paragraph',
  heading: 'Subheading',
  bulletList: 'List',
  orderedList: 'Numbered list',
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
