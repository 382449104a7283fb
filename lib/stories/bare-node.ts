// One spelling for a document's JSON. Editors write attributes that mean nothing (null, a span of one cell), empty
// lists, and marks on line breaks; a body knows none of them.

export type BareNode = {
  type?: string
  attrs?: Record<string, unknown>
  content?: BareNode[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

/** The node without what carries no meaning. */
export function bareNode({ type, attrs, content, marks, text }: BareNode): BareNode {
  const node: BareNode = { type }
  const meant = meaningful(attrs, type)
  if (meant) node.attrs = meant
  if (content !== undefined && content.length > 0) node.content = content.map(bareNode)
  if (marks !== undefined && marks.length > 0 && type !== 'hardBreak') node.marks = marks.map(bareMark)
  if (text !== undefined) node.text = text
  return node
}

function bareMark({ type, attrs }: { type: string; attrs?: Record<string, unknown> }) {
  const meant = meaningful(attrs)
  return meant ? { type, attrs: meant } : { type }
}

function meaningful(attrs: Record<string, unknown> | undefined, type?: string): Record<string, unknown> | null {
  const isCell = type === 'tableCell' || type === 'tableHeader'
  const kept = Object.entries(attrs ?? {}).filter(
    ([name, value]) => value !== null && value !== undefined && !(isCell && isPlainSpan(name, value)),
  )
  return kept.length > 0 ? Object.fromEntries(kept) : null
}

const isPlainSpan = (name: string, value: unknown) => (name === 'colspan' || name === 'rowspan') && value === 1
