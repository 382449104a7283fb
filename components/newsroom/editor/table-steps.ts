import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

export type TableAround = { table: Node; position: number; row: number; cell: number; columns: number }

/** The table that the cursor stands in, and where in it; null outside of tables. */
export function tableAround(state: EditorState): TableAround | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const table = $from.node(depth)
    if (table.type.name !== 'table') continue
    return {
      table,
      position: $from.before(depth),
      row: $from.index(depth),
      cell: $from.depth > depth ? $from.index(depth + 1) : 0,
      columns: Math.max(...table.children.map((row) => row.childCount)),
    }
  }
  return null
}
