import type { ReactNode } from 'react'
import { run } from '#components/ui/run.ts'
import type { Paragraph, Table } from '#lib/stories/body.ts'
import { type Cell, headingScope, tableShape } from '#lib/stories/table-shape.ts'
import { InlineText } from './inline-text.tsx'
import type { LiveMatter } from './live-matter.ts'
import styles from './story-table.module.css'

type Row = Table['content'][number]

/** Wider than its column it scrolls inside itself, by finger and, being focusable, by keys. */
export function StoryTable({ table, live }: { table: Table; live: LiveMatter }) {
  const { head, rows, columns, isNumeric } = tableShape(table)
  const align = (column: number) => (isNumeric[column] ? styles.number : undefined)
  const text = ({ content }: Paragraph) => <InlineText content={content} matter={live.matter} />
  const paragraph = (one: Paragraph) => <p>{text(one)}</p>
  const wordsOf = ({ content }: Cell): ReactNode => {
    const [only] = content
    return only && content.length === 1 ? text(only) : run(content.map(paragraph))
  }
  const heading = (cell: Cell, column: number, scope: 'row' | 'col') => (
    <th scope={scope} className={align(column)}>
      {wordsOf(cell)}
    </th>
  )
  const plain = (cell: Cell, column: number) => <td className={align(column)}>{wordsOf(cell)}</td>
  const rowOf = (row: Row, isHead: boolean) => {
    const scope = isHead ? 'col' : headingScope(row)
    const cells = row.content.map((cell, column) =>
      cell.type === 'tableHeader' ? heading(cell, column, scope) : plain(cell, column),
    )
    const missing = Array.from({ length: columns - cells.length }, emptyCell)
    return <tr>{run([...cells, ...missing])}</tr>
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div className={styles.scroll} role="group" aria-label={live.words.table} tabIndex={0}>
      <table className={styles.table}>
        {head ? <thead>{rowOf(head, true)}</thead> : null}
        {rows.length > 0 ? <tbody>{run(rows.map((row) => rowOf(row, false)))}</tbody> : null}
      </table>
    </div>
  )
}

const emptyCell = () => <td />
