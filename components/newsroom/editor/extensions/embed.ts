import { mergeAttributes, Node } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { mayEmbed } from '#lib/stories/embed.ts'
import { insertBlock } from '../insert-block.ts'
import { wordsAttribute } from './block-attributes.ts'

const urlOf = (element: HTMLElement) => element.getAttribute('data-embed') ?? ''

/** Something of another site, from the list in lib/stories/embed.ts. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    url: { default: '', parseHTML: urlOf, renderHTML: ({ url }: { url?: string }) => ({ 'data-embed': url }) },
    title: wordsAttribute('title', 'data-title', 300),
  }),
  parseHTML: () => [{ tag: 'aside[data-embed]', getAttrs: (element) => (mayEmbed(urlOf(element)) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes)],
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        key: new PluginKey('embedPaste'),
        props: {
          // An address alone, pasted on an empty line, stands for what it leads to.
          handlePaste: (view, event) => {
            const address = event.clipboardData?.getData('text/plain').trim() ?? ''
            const { $from, empty } = view.state.selection
            const isEmptyLine = empty && $from.depth === 1 && $from.parent.content.size === 0
            if (!isEmptyLine || $from.parent.type.name !== 'paragraph' || !mayEmbed(address)) return false
            insertBlock(editor, { type: 'embed', attrs: { url: address, title: '' } })
            return true
          },
        },
      }),
    ]
  },
})
