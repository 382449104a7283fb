// The blocks a writer can choose from, for the toolbar and the menu behind "/".

import {
  IconBlockquote,
  IconH2,
  IconH3,
  IconList,
  IconListNumbers,
  IconNews,
  IconPageBreak,
  IconPilcrow,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { insertBlock } from './insert-block.ts'

export type BlockChoice = {
  name: string
  label: string
  hint: string
  words: string
  Icon: typeof IconList
  isActive: (editor: Editor) => boolean
  /** Null: the screen asks which story first. */
  apply: ((editor: Editor) => void) | null
}

export const blockChoices: BlockChoice[] = [
  {
    name: 'paragraph',
    label: 'Text',
    hint: '',
    words: 'text paragraph',
    Icon: IconPilcrow,
    isActive: (editor) =>
      editor.isActive('paragraph') && !editor.isActive('listItem') && !editor.isActive('blockquote'),
    apply: (editor) => editor.chain().focus().clearNodes().run(),
  },
  {
    name: 'h2',
    label: 'Subheading',
    hint: '##',
    words: 'subheading heading h2',
    Icon: IconH2,
    isActive: (editor) => editor.isActive('heading', { level: 2 }),
    apply: (editor) => editor.chain().focus().clearNodes().setHeading({ level: 2 }).run(),
  },
  {
    name: 'h3',
    label: 'Small subheading',
    hint: '###',
    words: 'small subheading heading h3',
    Icon: IconH3,
    isActive: (editor) => editor.isActive('heading', { level: 3 }),
    apply: (editor) => editor.chain().focus().clearNodes().setHeading({ level: 3 }).run(),
  },
  {
    name: 'bullets',
    label: 'List',
    hint: '-',
    words: 'list bullets',
    Icon: IconList,
    isActive: (editor) => editor.isActive('bulletList'),
    apply: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    label: 'Numbered list',
    hint: '1.',
    words: 'numbered ordered list',
    Icon: IconListNumbers,
    isActive: (editor) => editor.isActive('orderedList'),
    apply: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    label: 'Quote',
    hint: '>',
    words: 'quote blockquote',
    Icon: IconBlockquote,
    isActive: (editor) => editor.isActive('blockquote'),
    apply: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'readAlso',
    label: 'Read also',
    hint: '',
    words: 'read also story link',
    Icon: IconNews,
    isActive: (editor) => editor.isActive('readAlso'),
    apply: null,
  },
  {
    name: 'pageBreak',
    label: 'Page break',
    hint: '',
    words: 'page break',
    Icon: IconPageBreak,
    isActive: (editor) => editor.isActive('pageBreak'),
    apply: (editor) => insertBlock(editor, { type: 'pageBreak' }),
  },
]
