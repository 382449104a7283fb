// Lists from lines that say how deep they stand: the way Word, its web edition and careless pages write them.
import type { BulletList, ListItem, OrderedList, Paragraph } from '#lib/stories/body.ts'

export type FlatItem = {
  /** From 1. */
  level: number
  isOrdered: boolean
  /** The number it carries; where a new list begins, that list starts with it. */
  start: number
  /** Lines of one list share it: a name, or the element itself. */
  list: unknown
  content: Paragraph[]
  /** More of the item before it, after lists that stand inside that one. */
  isContinuation?: boolean
}

type List = BulletList | OrderedList
type Open = { level: number; list: List; key: unknown }

/** How deep a body lets lists stand in one another, and how many items a list may have. */
export const deepestLists = 4
const mostItems = 1_000

/** The lines as lists in lists; deeper ones than `deepest` are put into the deepest, line by line. */
export function nestItems(items: readonly FlatItem[], deepest = deepestLists): List[] {
  const roots: List[] = []
  const open: Open[] = []
  for (const item of items.filter(({ content }) => content.length > 0)) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    const [root] = open
    // A list that began deep goes on with what stands less deep.
    if (open.length === 1 && root && root.level > item.level && root.key === item.list) root.level = item.level
    if (item.isContinuation && open.length > 0) addToLast(open.at(-1)?.list, item.content)
    else placeItem(item, roots, open, deepest)
  }
  return roots
}

function placeItem(item: FlatItem, roots: List[], open: Open[], deepest: number): void {
  const top = open.at(-1)
  const isDeeper = top !== undefined && item.level > top.level
  if (top && (isDeeper ? open.length >= deepest : goesOn(item, top, open.length))) {
    addItem(top.list, item.content)
    return
  }
  if (!isDeeper) open.pop()
  const list: List = item.isOrdered
    ? { type: 'orderedList', attrs: { start: item.start }, content: [] }
    : { type: 'bulletList', content: [] }
  addItem(list, item.content)
  const parent = open.at(-1)
  if (parent === undefined) roots.push(list)
  else addToLast(parent.list, [list])
  open.push({ level: item.level, list, key: item.list })
}

/** Whether the item belongs to the list that is open at its depth. Inside an item, lists of one kind are one list. */
const goesOn = (item: FlatItem, { level, list, key }: Open, depth: number): boolean =>
  level === item.level &&
  (list.type === 'orderedList') === item.isOrdered &&
  (depth > 1 || key === item.list) &&
  list.content.length < mostItems

const addItem = (list: List, content: ListItem['content']) =>
  list.content.push({ type: 'listItem', content: [...content] })
const addToLast = (list: List | undefined, content: ListItem['content']) =>
  list?.content.at(-1)?.content.push(...content)
