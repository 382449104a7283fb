import { type Block, type Paragraph, type Table, tableLimits } from '#lib/stories/body.ts'

export type PastedCell = { isHeader: boolean; across: number; down: number; content: Paragraph[] }
type Cell = Table['content'][number]['content'][number]

const mostParagraphs = 20
const empty: Paragraph = { type: 'paragraph' }

/** Cells of a pasted table as tables of ours: no cell reaches over others, all rows are of one width, long ones are parted. */
export function tablesOf(rows: readonly (readonly PastedCell[])[]): Block[] {
  const grid = spread(rows)
  const columns = Math.max(0, ...grid.map((row) => row.length))
  const filled = grid.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? cellOf(false, [])))
  const kept = filled.filter((row) => row.some(({ content }) => content.some((paragraph) => paragraph.content)))
  if (columns > tableLimits.columns) return kept.map(asLine)
  return Array.from({ length: Math.ceil(kept.length / tableLimits.rows) }, (_, part) => ({
    type: 'table',
    content: kept
      .slice(part * tableLimits.rows, (part + 1) * tableLimits.rows)
      .map((content) => ({ type: 'tableRow', content })),
  }))
}

function cellOf(isHeader: boolean, content: readonly Paragraph[]): Cell {
  const kept = content.slice(0, mostParagraphs - 1)
  const rest = content.slice(mostParagraphs - 1)
  const joined: Paragraph[] = rest.length === 0 ? [] : [joinedBy({ type: 'hardBreak' }, rest)]
  const paragraphs = [...kept, ...joined]
  return { type: isHeader ? 'tableHeader' : 'tableCell', content: paragraphs.length > 0 ? paragraphs : [empty] }
}

/** Every cell in its own place; where one reached over others, those stand empty. */
function spread(rows: readonly (readonly PastedCell[])[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => [])
  const most = tableLimits.columns + 1
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const { isHeader, across, down, content } of row) {
      while (grid[at]?.[column] !== undefined) column++
      for (let y = at; y < Math.min(at + down, rows.length); y++) {
        for (let x = column; x < Math.min(column + across, Math.max(column + 1, most)); x++) {
          const line = grid[y]
          if (line) line[x] = cellOf(isHeader, y === at && x === column ? content : [])
        }
      }
    }
  }
  return grid
}

type Piece = NonNullable<Paragraph['content']>[number]

function joinedBy(between: Piece, paragraphs: readonly Paragraph[]): Paragraph {
  const content = paragraphs.flatMap((paragraph, at) => [...(at > 0 ? [between] : []), ...(paragraph.content ?? [])])
  return content.length > 0 ? { type: 'paragraph', content } : empty
}

/** A row of a table that is too wide for us, as a line of text. */
const asLine = (row: readonly Cell[]): Paragraph =>
  joinedBy(
    { type: 'text', text: ' | ' },
    row.flatMap(({ content }) => content).filter(({ content }) => content),
  )
