import { Extension } from '@tiptap/core'
import { Fragment, type Node as ProseMirrorNode, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { deepestList } from './lists.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the body's schema refuses
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

/** Makes what is pasted or dropped fit the body: no control characters, no deeper lists, first headings to the second level. */
export const PlainPaste = Extension.create({
  name: 'plainPaste',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('plainPaste'),
        props: {
          transformPastedText: (text) => text.replace(controlCharacters, '').toWellFormed(),
          transformPastedHTML: (html) =>
            html
              .replace(controlCharacters, '')
              .replace(/<(\/?)h1\b/gi, '<$1h2')
              .replace(/<(\/?)h[4-6]\b/gi, '<$1h3'),
          transformPasted: (slice) => new Slice(flatten(slice.content, 0), slice.openStart, slice.openEnd),
        },
      }),
    ]
  },
})

const isList = (node: ProseMirrorNode) => node.type.name === 'bulletList' || node.type.name === 'orderedList'

/** Lists deeper than the body allows are put, item by item, into the deepest list allowed. */
function flatten(content: Fragment, depth: number): Fragment {
  const nodes: ProseMirrorNode[] = []
  content.forEach((node) => {
    if (node.isText || node.isLeaf) nodes.push(node)
    else if (isList(node) && depth + 1 >= deepestList) nodes.push(node.copy(flatItems(node)))
    else nodes.push(node.copy(flatten(node.content, depth + (isList(node) ? 1 : 0))))
  })
  return Fragment.from(nodes)
}

function flatItems(list: ProseMirrorNode): Fragment {
  const items: ProseMirrorNode[] = []
  list.forEach((item) => {
    const own: ProseMirrorNode[] = []
    const deeper: ProseMirrorNode[] = []
    item.forEach((child) => {
      if (isList(child)) deeper.push(...flatItems(child).content)
      else own.push(child)
    })
    if (own.length > 0) items.push(item.copy(Fragment.from(own)))
    items.push(...deeper)
  })
  return Fragment.from(items)
}
