// A simple table: rows of cells, none of which reaches over others.
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Plugin } from '@tiptap/pm/state'
import { tableLimits } from '#lib/stories/body.ts'
import { tableAround } from '../table-steps.ts'

// The table's commands reckon with spans, so cells have them; every cell spans itself, and bareNode drops them.
const one = { default: 1, parseHTML: () => 1, rendered: false }
const cellAttributes = () => ({ colspan: one, rowspan: one })

export const BodyTableCell = TableCell.extend({ content: 'paragraph+', addAttributes: cellAttributes })
export const BodyTableHeader = TableHeader.extend({ content: 'paragraph+', addAttributes: cellAttributes })
export const BodyTableRow = TableRow.extend({ content: '(tableCell | tableHeader)+' })

export const BodyTable = Table.extend({
  addNodeView: () => null,
  renderHTML: () => ['div', { 'data-table': '' }, ['table', ['tbody', 0]]],
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      // Tab goes through the cells and, from the last one, into a new row; it never leaves the table by accident.
      Tab: () => {
        const around = tableAround(this.editor.state)
        if (around === null) return false
        if (this.editor.commands.goToNextCell() || around.table.childCount >= tableLimits.rows) return true
        return this.editor.chain().addRowAfter().goToNextCell().run()
      },
    }
  },
  addProseMirrorPlugins() {
    return (this.parent?.() ?? []).map(withoutRepairsFromAfar)
  },
})

/**
 * The table's plugin evens out rows after every change. When the change is a colleague's, both would add the same cells
 * and then each answer the other's: it waits for a change of this screen's own.
 */
function withoutRepairsFromAfar(plugin: Plugin): Plugin {
  const { appendTransaction, ...spec } = plugin.spec
  if (appendTransaction === undefined) return plugin
  return new Plugin({
    ...spec,
    appendTransaction: (transactions, before, after) =>
      transactions.some((transaction) => transaction.getMeta('y-sync$'))
        ? null
        : appendTransaction.call(plugin, transactions, before, after),
  })
}
