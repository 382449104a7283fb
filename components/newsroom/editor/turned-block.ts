// A block of text as another kind of block, word for word.
import { Fragment, type Node, type Schema } from '@tiptap/pm/model'

export const textKinds = [
  'paragraph',
  'h2',
  'h3',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'factBox',
] as const
export type TextKind = (typeof textKinds)[number]

/** Which kind a block is; null for those that hold more than text. */
export function kindOf(block: Node): TextKind | null {
  const name = block.type.name === 'heading' ? `h${block.attrs.level}` : block.type.name
  return textKinds.find((kind) => kind === name) ?? null
}

/** The blocks that stand for this one as the other kind; null where it cannot be turned. */
export function turned(block: Node, kind: TextKind): Node[] | null {
  if (kindOf(block) === null || kindOf(block) === kind) return null
  const { schema } = block.type
  const lines = linesOf(block)
  const paragraphs = lines.map((line) => schema.node('paragraph', null, line))
  switch (kind) {
    case 'paragraph':
      return paragraphs
    case 'h2':
    case 'h3':
      return lines.map((line) => schema.node('heading', { level: kind === 'h2' ? 2 : 3 }, line))
    case 'bulletList':
    case 'orderedList':
      return [
        schema.node(
          kind,
          null,
          paragraphs.map((paragraph) => schema.node('listItem', null, paragraph)),
        ),
      ]
    case 'blockquote':
    case 'factBox':
      return [schema.node(kind, null, paragraphs)]
    case 'pullQuote':
      return [schema.node(kind, null, joined(lines, schema))]
    default:
      return kind satisfies never
  }
}

/** Every line of words in the block, its title first and its attribution last. */
function linesOf(block: Node): Fragment[] {
  const { schema } = block.type
  const lines: Fragment[] = []
  const own = (words: unknown) => {
    if (typeof words === 'string' && words !== '') lines.push(Fragment.from(schema.text(words)))
  }
  own(block.attrs.title)
  if (block.isTextblock) lines.push(block.content)
  else block.descendants((node) => void (node.isTextblock && lines.push(node.content)))
  own(block.attrs.attribution)
  return lines
}

function joined(lines: readonly Fragment[], schema: Schema): Fragment {
  return lines.reduce((all, line) => all.addToEnd(schema.node('hardBreak')).append(line))
}
