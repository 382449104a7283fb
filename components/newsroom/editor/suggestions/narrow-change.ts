// Where two documents differ, and one made of the other by the smallest replacement.
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'

/** Siblings that differ, and where they stand in the document before and after. */
export type ChangedSiblings = {
  before: Node[]
  after: Node[]
  beforeAt: number
  afterAt: number
  /** The sibling before them, which did not change. */
  previous: Node | null
}

const blocksInside = new Set(['bulletList', 'orderedList', 'blockquote', 'factBox'])

/** The innermost list of siblings outside of which nothing differs; null when nothing does. */
export function changedSiblings(before: Node, after: Node): ChangedSiblings | null {
  let [a, b, beforeAt, afterAt] = [before, after, 0, 0]
  for (;;) {
    const most = Math.min(a.childCount, b.childCount)
    let first = 0
    while (first < most && isSame(a.child(first), b.child(first))) first++
    let last = 0
    while (last < most - first && isSame(a.child(a.childCount - 1 - last), b.child(b.childCount - 1 - last))) last++
    if (first === a.childCount && first === b.childCount) return null
    for (let index = 0; index < first; index++) {
      beforeAt += a.child(index).nodeSize
      afterAt += b.child(index).nodeSize
    }
    const [one, other] = [childrenOf(a, first, last), childrenOf(b, first, last)]
    const [inA, inB] = [one[0], other[0]]
    const mayDescend = one.length === 1 && other.length === 1 && inA && inB && blocksInside.has(inA.type.name)
    if (!mayDescend || !inA.sameMarkup(inB)) {
      return { before: one, after: other, beforeAt, afterAt, previous: a.maybeChild(first - 1) }
    }
    ;[a, b, beforeAt, afterAt] = [inA, inB, beforeAt + 1, afterAt + 1]
  }
}

const isSame = (a: Node, b: Node) => a === b || a.eq(b)

const childrenOf = (node: Node, first: number, last: number): Node[] =>
  node.children.slice(first, node.childCount - last)

/** Makes the transaction's document say what the other says, touching only what lies between first and last difference. */
export function becomeDocument(tr: Transaction, target: Node): void {
  const from = tr.doc.content.findDiffStart(target.content)
  if (from === null) return
  const end = tr.doc.content.findDiffEnd(target.content)
  if (end === null) return
  const overlap = from - Math.min(end.a, end.b)
  const [to, targetTo] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b]
  // As it stands: `replace` would look for a place where the slice fits better.
  tr.step(new ReplaceStep(from, to, target.slice(from, targetTo)))
}
