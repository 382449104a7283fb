// The blocks a writer can choose from, for the toolbar and the menu behind "/".
import {
  IconBlockquote,
  type IconBox,
  IconChartBar,
  IconCode,
  IconExternalLink,
  IconH2,
  IconH3,
  IconLayoutList,
  IconList,
  IconListNumbers,
  IconNews,
  IconPageBreak,
  IconPhoto,
  IconPilcrow,
  IconQuote,
  IconSeparatorHorizontal,
  IconSlideshow,
  IconTable,
} from '@tabler/icons-react'
import type { ChainedCommands, Editor, JSONContent } from '@tiptap/core'
import { withBlock } from './insert-block.ts'

/** What the screen has to ask before a block of this kind can stand. */
export type AskedBlock = 'image' | 'galleryEmbed' | 'infographicEmbed' | 'readAlso' | 'partnerLink' | 'embed'

export type BlockChoice = {
  name: string
  label: string
  /** Typed at the start of a line, followed by a space, it makes the block. */
  hint: string
  /** Words by which it is found. */
  words: string
  group: 'Text' | 'Set apart' | 'Pictures and embeds' | 'Links' | 'Breaks'
  Icon: typeof IconBox
  isActive: (editor: Editor) => boolean
} & ({ apply: (chain: ChainedCommands) => ChainedCommands } | { asks: AskedBlock })

type Facts = Pick<BlockChoice, 'label' | 'words' | 'group' | 'Icon'>

const isIn = (name: string) => (editor: Editor) => editor.isActive(name)
const placed = (block: JSONContent & { type: string }, facts: Facts): BlockChoice => ({
  ...facts,
  name: block.type,
  hint: '',
  isActive: isIn(block.type),
  apply: (chain) => withBlock(chain, block),
})
const asked = (name: AskedBlock, facts: Facts): BlockChoice => ({
  ...facts,
  name,
  hint: '',
  isActive: isIn(name),
  asks: name,
})
const emptyLine = { type: 'paragraph' }
const row = (type: string) => ({
  type: 'tableRow',
  content: Array.from({ length: 3 }, () => ({ type, content: [emptyLine] })),
})
const enclosing = ['listItem', 'blockquote', 'factBox', 'table']

export const blockChoices: readonly BlockChoice[] = [
  {
    name: 'paragraph',
    label: 'Text',
    hint: '',
    words: 'text paragraph',
    group: 'Text',
    Icon: IconPilcrow,
    isActive: (editor) => editor.isActive('paragraph') && !enclosing.some((name) => editor.isActive(name)),
    apply: (chain) => chain.clearNodes(),
  },
  {
    name: 'h2',
    label: 'Subheading',
    hint: '##',
    words: 'subheading heading h2',
    group: 'Text',
    Icon: IconH2,
    isActive: (editor) => editor.isActive('heading', { level: 2 }),
    apply: (chain) => chain.clearNodes().setHeading({ level: 2 }),
  },
  {
    name: 'h3',
    label: 'Small subheading',
    hint: '###',
    words: 'small subheading heading h3',
    group: 'Text',
    Icon: IconH3,
    isActive: (editor) => editor.isActive('heading', { level: 3 }),
    apply: (chain) => chain.clearNodes().setHeading({ level: 3 }),
  },
  {
    name: 'bullets',
    label: 'List',
    hint: '-',
    words: 'list bullets',
    group: 'Text',
    Icon: IconList,
    isActive: isIn('bulletList'),
    apply: (chain) => chain.toggleBulletList(),
  },
  {
    name: 'numbers',
    label: 'Numbered list',
    hint: '1.',
    words: 'numbered ordered list',
    group: 'Text',
    Icon: IconListNumbers,
    isActive: isIn('orderedList'),
    apply: (chain) => chain.toggleOrderedList(),
  },
  {
    name: 'quote',
    label: 'Quote',
    hint: '>',
    words: 'quote blockquote',
    group: 'Text',
    Icon: IconBlockquote,
    isActive: isIn('blockquote'),
    apply: (chain) => chain.toggleBlockquote(),
  },
  placed(
    { type: 'pullQuote', attrs: { attribution: '' } },
    { label: 'Pull quote', words: 'pull quote large attribution', group: 'Set apart', Icon: IconQuote },
  ),
  placed(
    { type: 'factBox', attrs: { title: '' }, content: [emptyLine] },
    { label: 'Fact box', words: 'fact box background explainer aside', group: 'Set apart', Icon: IconLayoutList },
  ),
  placed(
    { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] },
    { label: 'Table', words: 'table rows columns', group: 'Set apart', Icon: IconTable },
  ),
  asked('image', {
    label: 'Picture',
    words: 'picture image photo upload',
    group: 'Pictures and embeds',
    Icon: IconPhoto,
  }),
  asked('galleryEmbed', {
    label: 'Gallery',
    words: 'gallery pictures photos slideshow',
    group: 'Pictures and embeds',
    Icon: IconSlideshow,
  }),
  asked('infographicEmbed', {
    label: 'Infographic',
    words: 'infographic chart map data',
    group: 'Pictures and embeds',
    Icon: IconChartBar,
  }),
  asked('embed', {
    label: 'Embed',
    words: 'embed video youtube vimeo datawrapper soundcloud map',
    group: 'Pictures and embeds',
    Icon: IconCode,
  }),
  asked('readAlso', { label: 'Read also', words: 'read also story link related', group: 'Links', Icon: IconNews }),
  asked('partnerLink', {
    label: 'Partner link',
    words: 'partner link source external',
    group: 'Links',
    Icon: IconExternalLink,
  }),
  {
    ...placed(
      { type: 'divider' },
      { label: 'Divider', words: 'divider line rule', group: 'Breaks', Icon: IconSeparatorHorizontal },
    ),
    hint: '---',
  },
  placed({ type: 'pageBreak' }, { label: 'Page break', words: 'page break', group: 'Breaks', Icon: IconPageBreak }),
]

/** The choices whose words begin with what was typed, best first. */
export function blocksFor(typed: string): BlockChoice[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return [...blockChoices]
  const begins = (text: string) => text.toLowerCase().startsWith(wanted)
  const named = blockChoices.filter(({ label }) => begins(label))
  const found = blockChoices.filter(
    (block) => !named.includes(block) && (block.words.split(' ').some(begins) || block.words.includes(wanted)),
  )
  return [...named, ...found]
}
