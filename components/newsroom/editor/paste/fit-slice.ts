// What is pasted or dropped, made to fit the place it goes to: a list item, a quote, a box, a cell of a table.
import { Fragment, type Node as ProseMirrorNode, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { tableLimits } from '#lib/stories/body.ts'
import { deepestList } from '../extensions/lists.ts'

type Place = {
  /** How many lists may stand in one another in what comes. */
  lists: number
  /** Paragraphs and those lists only. */
  isNarrow: boolean
}

const anywhere: Place = { lists: deepestList, isNarrow: false }
const boxLists = 2

const isList = (node: ProseMirrorNode) => node.type.name === 'bulletList' || node.type.name === 'orderedList'

function placeAt($at: ResolvedPos): Place {
  let lists = 0
  for (let depth = $at.depth; depth > 0; depth--) {
    const node = $at.node(depth)
    if (isList(node)) lists++
    // The outermost list of what comes joins the list it is put into.
    const left = (most: number) => Math.max(1, most - Math.max(0, lists - 1))
    if (['blockquote', 'tableCell', 'tableHeader'].includes(node.type.name)) return { lists: 0, isNarrow: true }
    if (node.type.name === 'factBox') return { lists: left(boxLists), isNarrow: true }
    if (depth === 1) return { lists: left(deepestList), isNarrow: false }
  }
  return anywhere
}

/** The slice as it may stand at this place; its open sides reach no deeper than what is left. */
export function fitSlice(slice: Slice, $at?: ResolvedPos): Slice {
  const place = $at && !isCellsForTable(slice, $at) ? placeAt($at) : anywhere
  const narrow = place.isNarrow
    ? Fragment.from(slice.content.content.flatMap((node) => narrowed(node, place)))
    : slice.content
  const content = flatten(narrow, 0, Math.max(place.lists, 1))
  const start = spine(content, (fragment) => fragment.firstChild)
  const end = spine(content, (fragment) => fragment.lastChild)
  return new Slice(content, Math.min(slice.openStart, start), Math.min(slice.openEnd, end))
}

/** Cells pasted into a table become cells, as long as the table does not grow too large. */
function isCellsForTable(slice: Slice, $at: ResolvedPos): boolean {
  const first = slice.content.firstChild
  const depth = Array.from({ length: $at.depth + 1 }, (_, at) => at).find((at) => $at.node(at).type.name === 'table')
  if (first === null || depth === undefined || slice.content.childCount > 1) return false
  if (first.type.name !== 'table') return first.type.name === 'tableRow' && first.childCount === 0
  const table = $at.node(depth)
  return (
    table.childCount + first.childCount <= tableLimits.rows &&
    (table.firstChild?.childCount ?? 0) + (first.firstChild?.childCount ?? 0) <= tableLimits.columns
  )
}

/** How many nodes stand in one another along a side. */
function spine(content: Fragment, side: (fragment: Fragment) => ProseMirrorNode | null): number {
  const node = side(content)
  return node === null || node.isLeaf ? 0 : 1 + spine(node.content, side)
}

/** A block as paragraphs, and lists where the place has room for them. */
function narrowed(node: ProseMirrorNode, place: Place): ProseMirrorNode[] {
  const { paragraph } = node.type.schema.nodes
  if (node.isInline || (isList(node) && place.lists > 0)) return [node]
  if (node.isTextblock && paragraph) return [paragraph.create(null, node.content)]
  return node.content.content.flatMap((child) => narrowed(child, place))
}

/** Lists deeper than the place allows are put, item by item, into the deepest list allowed. */
function flatten(content: Fragment, depth: number, deepest: number): Fragment {
  const nodes: ProseMirrorNode[] = []
  content.forEach((node) => {
    if (node.isText || node.isLeaf) nodes.push(node)
    else if (isList(node) && depth + 1 >= deepest) nodes.push(node.copy(flatItems(node)))
    else nodes.push(node.copy(flatten(node.content, depth + (isList(node) ? 1 : 0), deepest)))
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
