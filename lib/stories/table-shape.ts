// What a table's cells are to each other, which the body does not say in so many words.
import type { Table } from './body.ts'
import { blockText } from './body-text.ts'

type Row = Table['content'][number]
export type Cell = Row['content'][number]
export type TableShape = {
  /** The first row, where it names the columns. */
  head: Row | null
  rows: Row[]
  columns: number
  /** By column: whether it holds numbers, which stand flush right. */
  isNumeric: boolean[]
}

const isHeading = ({ type }: Cell) => type === 'tableHeader'
const textOf = (cell: Cell | undefined) => (cell?.content ?? []).map(blockText).join(' ').trim()
const number = /^[+−–-]?[€$£¥]?\s?\d[\d.,\s]*\s?(?:%|[a-z]{1,3})?$/iu

export function tableShape({ content }: Table): TableShape {
  const [first, ...others] = content
  const head = first?.content.every(isHeading) ? first : null
  const rows = head ? others : content
  const columns = Math.max(...content.map((row) => row.content.length))
  const isNumeric = Array.from({ length: columns }, (_, column) => {
    const texts = rows.map((row) => textOf(row.content[column])).filter((text) => text !== '' && !/^[–—-]$/.test(text))
    return texts.length > 0 && texts.every((text) => number.test(text))
  })
  return { head, rows, columns, isNumeric }
}

/** What a heading cell below the head names: its row, or the columns that follow where the whole row is headings. */
export const headingScope = (row: Row): 'row' | 'col' =>
  row.content.every(isHeading) && row.content.length > 1 ? 'col' : 'row'
