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
              // The schema lets no handler in; without this the browser complains of each before it gets there.
              .replace(/\son[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, '')
              .replace(/<(\/?)h1\b/gi, '<$1h2')
              .replace(/<(\/?)h[4-6]\b/gi, '<$1h3'),
          transformPasted: shallow,
        },
      }),
    ]
  },
})

/** The slice with its lists made shallow; its open sides reach no deeper than what is left. */
export function shallow(slice: Slice): Slice {
  const content = flatten(slice.content, 0)
  const start = spine(content, (fragment) => fragment.firstChild)
  const end = spine(content, (fragment) => fragment.lastChild)
  return new Slice(content, Math.min(slice.openStart, start), Math.min(slice.openEnd, end))
}

/** How many nodes stand in one another along a side. */
function spine(content: Fragment, side: (fragment: Fragment) => ProseMirrorNode | null): number {
  const node = side(content)
  return node === null || node.isLeaf ? 0 : 1 + spine(node.content, side)
}

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
